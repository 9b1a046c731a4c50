import type { KindName } from '@darkroom/kinds';
import Link from 'next/link';
import { classNames } from '@/lib/class-names';

interface KindTabsProps {
  current: KindName;
  choices: { name: KindName; title: string }[];
}

export function KindTabs({ current, choices }: KindTabsProps) {
  return (
    <nav aria-label="What to make" className="border-line mt-6 flex gap-1 border-b">
      {choices.map(({ name, title }) => (
        <Link
          key={name}
          href={`/create/${name}`}
          aria-current={name === current ? 'page' : undefined}
          className={classNames(
            '-mb-px flex min-h-11 items-center border-b-2 px-4 font-medium transition-colors',
            name === current ? 'border-accent text-ink' : 'text-muted hocus:text-ink border-transparent',
          )}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
