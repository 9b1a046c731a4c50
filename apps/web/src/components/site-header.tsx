import { firstKindName } from '@darkroom/kinds';
import Link from 'next/link';
import { Mark } from './mark';
import { NavLink } from './nav-link';
import { ThemeSwitch } from './theme-switch';

export function SiteHeader() {
  return (
    <header className="mx-auto flex w-full max-w-7xl items-center gap-2 px-4 py-3 sm:px-8 sm:py-5">
      <Link href="/" className="flex min-h-11 items-center gap-2.5" aria-label="Darkroom, home">
        <Mark className="text-accent size-7" />
        <span className="font-display text-[1.35rem] leading-none tracking-tight max-[26rem]:sr-only">
          Darkroom
        </span>
      </Link>
      <nav aria-label="Main" className="ml-auto flex items-center sm:mr-2">
        <NavLink href={`/create/${firstKindName}`} section="/create">
          Create
        </NavLink>
        <NavLink href="/history" section="/history">
          History
        </NavLink>
      </nav>
      <ThemeSwitch />
    </header>
  );
}
