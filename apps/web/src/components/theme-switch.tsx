'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import { useEffect, useSyncExternalStore } from 'react';
import { classNames } from '@/lib/class-names';
import { themeColors } from '@/lib/theme-colors';

const themes = [
  { name: 'light', label: 'Daylight', Icon: Sun },
  { name: 'system', label: 'Like the system', Icon: Monitor },
  { name: 'dark', label: 'Safelight', Icon: Moon },
] as const;

export function ThemeSwitch() {
  const { theme, resolvedTheme, setTheme } = useTheme();
  // The server does not know the choice, so nothing is marked until the browser has read it.
  const current = useIsHydrated() ? theme : undefined;
  useBrowserChromeColor(resolvedTheme);
  return (
    <fieldset className="border-line bg-bench flex rounded-full border p-0.5">
      <legend className="sr-only">Light</legend>
      {themes.map(({ name, label, Icon }) => (
        <label
          key={name}
          title={label}
          className={classNames(
            'hover:text-ink relative grid size-8 cursor-pointer place-items-center rounded-full transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2',
            current === name ? 'bg-raised text-accent shadow-sm' : 'text-muted',
          )}
        >
          <input
            type="radio"
            name="theme"
            value={name}
            checked={current === name}
            onChange={() => setTheme(name)}
            className="absolute inset-0 cursor-pointer appearance-none rounded-full outline-none"
          />
          <Icon className="size-4" aria-hidden="true" />
          <span className="sr-only">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function useBrowserChromeColor(resolvedTheme: string | undefined) {
  useEffect(() => {
    if (resolvedTheme !== 'light' && resolvedTheme !== 'dark') return;
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      meta.setAttribute('content', themeColors[resolvedTheme]);
    }
  }, [resolvedTheme]);
}

/** False on the server and in the browser's first render, which must equal the server's. */
function useIsHydrated(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
}

const subscribeToNothing = () => () => {};
