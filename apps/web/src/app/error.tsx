'use client';

import { RotateCw } from 'lucide-react';
import Link from 'next/link';
import { useEffect } from 'react';
import { buttonClass } from '@/components/button';
import { Notice } from '@/components/notice';

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <Notice
      edge="500"
      title="This page did not come out"
      text="Something went wrong while it was made. What you submitted is safe: it goes on without this page."
    >
      <button type="button" className={buttonClass({ variant: 'primary' })} onClick={retry}>
        <RotateCw aria-hidden="true" />
        Try again
      </button>
      <Link href="/history" className={buttonClass()}>
        Look in the history
      </Link>
    </Notice>
  );
}
