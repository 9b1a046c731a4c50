'use client';

import { RotateCw } from 'lucide-react';
import Link from 'next/link';
import { useEffect } from 'react';
import { buttonClass } from '@/components/button';
import { Notice } from '@/components/notice';
import { unavailableDigest } from '@/trpc/api-error';

const retryMs = 5000;

const unavailable = {
  edge: '503',
  title: 'Our database is not reachable right now',
  text: 'What you submitted is safe: it goes on as soon as the database is back. This page tries again by itself.',
};
const failed = {
  edge: '500',
  title: 'This page did not come out',
  text: 'Something went wrong while we made this page. What you submitted is safe: it goes on without this page.',
};

interface ErrorPageProps {
  error: Error & { digest?: string };
  retry: () => void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const isUnavailable = error.digest === unavailableDigest;
  useEffect(() => {
    console.error(error);
    if (!isUnavailable) return;
    const timer = setTimeout(retry, retryMs);
    return () => clearTimeout(timer);
  }, [error, isUnavailable, retry]);
  return (
    <Notice {...(isUnavailable ? unavailable : failed)}>
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
