'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { report } from '@/lib/report';
import { countUploads, type UploadAction, type UploadList } from './upload-list';

interface HoldOptions {
  list: UploadList;
  dispatch: (action: UploadAction) => void;
  release: () => Promise<void>;
}

export type Hold = ReturnType<typeof useHold>;

/** Holds a submission until every picture has arrived, and asks the user about failed pictures. */
export function useHold({ list, dispatch, release }: HoldOptions) {
  const [phase, setPhase] = useState<'open' | 'waiting' | 'asking'>('open');
  const pendingCount = countUploads(list, 'pending');
  const failedCount = countUploads(list, 'failed');

  const goOn = useEffectEvent(() => {
    // A user who repairs the list has not agreed to submit yet.
    if (phase === 'asking' && failedCount === 0) setPhase('open');
    if (phase !== 'waiting' || pendingCount > 0) return;
    setPhase(failedCount > 0 ? 'asking' : 'open');
    if (failedCount === 0) release().catch(report);
  });
  useEffect(() => goOn(), [phase, pendingCount, failedCount]);

  function answer(action: UploadAction) {
    dispatch(action);
    setPhase('waiting');
  }

  return {
    isWaiting: phase === 'waiting' && pendingCount > 0,
    isAsking: phase === 'asking' && failedCount > 0,
    pendingCount,
    failedCount,
    canRetry: list.items.some((item) => item.state === 'failed' && item.canRetry),
    start: () => setPhase('waiting'),
    cancel: () => setPhase('open'),
    goWithoutFailed: () => answer({ type: 'removeFailed' }),
    retryFailed: () => answer({ type: 'retryFailed' }),
  };
}
