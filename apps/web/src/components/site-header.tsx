import { firstKindName } from '@darkroom/kinds';
import Link from 'next/link';
import { NavLink } from './nav-link';
import { ThemeSwitch } from './theme-switch';

export function SiteHeader() {
  return (
    <header className="mx-auto flex w-full max-w-7xl items-center gap-2 px-4 py-3 sm:px-8 sm:py-5">
      <Link href="/" className="flex min-h-11 items-center gap-2.5" aria-label="Darkroom, home">
        <Mark />
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

/** The safelight over the developer tray. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" fill="none" className="text-accent size-7" aria-hidden="true">
      <path d="M6.5 17a9.5 9.5 0 0 1 19 0Z" fill="currentColor" />
      <path d="M3 20.5h26M7 24.5h18M12 28.5h8" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
