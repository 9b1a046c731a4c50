'use client';

import type { KindName } from '@darkroom/kinds';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';

interface NavLinkProps {
  href: `/create/${KindName}` | '/history';
  /** The link is marked as current on every path that starts with this. */
  section: string;
  children: ReactNode;
}

export function NavLink({ href, section, children }: NavLinkProps) {
  const isCurrent = usePathname().startsWith(section);
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={classNames(
        'hocus:text-ink relative flex min-h-11 items-center px-3 text-[0.95rem] transition-colors sm:px-4',
        isCurrent
          ? 'text-ink after:bg-accent after:absolute after:inset-x-3 after:bottom-1.5 after:h-0.5 after:rounded-full sm:after:inset-x-4'
          : 'text-muted',
      )}
    >
      {children}
    </Link>
  );
}
