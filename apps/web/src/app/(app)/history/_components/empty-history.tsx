import type { KindName } from '@darkroom/kinds';
import Link from 'next/link';
import { buttonClass } from '@/components/button';

interface EmptyHistoryProps {
  isFiltered: boolean;
  kinds: { name: KindName; title: string }[];
}

export function EmptyHistory({ isFiltered, kinds }: EmptyHistoryProps) {
  return (
    <div className="mt-7 grid items-center gap-10 md:grid-cols-[1.2fr_1fr]">
      <div
        className="bg-film ring-1 ring-film-line grid grid-cols-3 gap-2 rounded-[3px] p-2"
        aria-hidden="true"
      >
        {Array.from({ length: 6 }, (_, index) => (
          <div key={index}>
            <p className="font-edge text-edge text-film-edge px-0.5 py-1">▸ {index + 1}</p>
            <div className="unexposed aspect-[4/3]" />
          </div>
        ))}
      </div>
      <div>
        <h2 className="font-display text-heading">
          {isFiltered ? 'No frame like that' : 'The film is still unexposed'}
        </h2>
        <p className="text-muted mt-2 max-w-md">
          {isFiltered
            ? 'Nothing here matches these filters.'
            : 'Whatever you make shows up here, while it develops and when it is done.'}
        </p>
        <div className="mt-6 flex flex-wrap gap-2">
          {isFiltered ? (
            <Link href="/history" className={buttonClass()}>
              Show everything
            </Link>
          ) : (
            kinds.map(({ name, title }, index) => (
              <Link
                key={name}
                href={`/create/${name}`}
                className={buttonClass({ variant: index === 0 ? 'primary' : 'secondary' })}
              >
                New {title.toLowerCase()}
              </Link>
            ))
          )}
        </div>
      </div>
    </div>
  );
}
