'use client';

import { useEffect } from 'react';
import { buttonClass } from '@/components/button';
import { Notice } from '@/components/notice';
import './globals.css';

/** Replaces the whole document when even the layout fails. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <html lang="en">
      <body>
        <title>Darkroom</title>
        <main className="flex flex-1 flex-col">
          <Notice
            edge="500"
            title="Darkroom did not come up"
            text="Something went wrong before the page could be shown. What you submitted is safe."
          >
            <button type="button" className={buttonClass({ variant: 'primary' })} onClick={retry}>
              Try again
            </button>
          </Notice>
        </main>
      </body>
    </html>
  );
}
