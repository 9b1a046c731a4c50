'use client';

import type { GenerationView } from '@darkroom/api/view/generation-view';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { isActive } from '@/lib/generation-status';
import { report } from '@/lib/report';
import { trpc } from '@/trpc/client';
import { createTimeline, type Timeline } from './timeline';

const tickMs = 3000;

/**
 * The live state of a generation. Events change it; where their stream is blocked or broken, polling asks for it; and a
 * page that becomes visible or comes back online asks at once.
 */
export function useTimeline(initial: GenerationView) {
  const utils = trpc.useUtils();
  const [timeline] = useState(() =>
    createTimeline(initial, () => utils.client.generation.byId.query({ id: initial.id })),
  );
  const { generation, streamFrom } = useSyncExternalStore(
    timeline.subscribe,
    timeline.snapshot,
    timeline.snapshot,
  );
  const isLive = isActive(generation);
  const isConnected = useEventStream(timeline, { id: generation.id, streamFrom, isEnabled: isLive });

  const tick = useEffectEvent(() => {
    if (document.visibilityState === 'visible') timeline.tick(isConnected);
  });
  useEffect(() => {
    if (!isLive) return;
    const timer = setInterval(() => tick(), tickMs);
    return () => clearInterval(timer);
  }, [isLive]);

  useOnWake(timeline.sync);
  return { generation, sync: timeline.sync };
}

interface Stream {
  id: string;
  streamFrom: number;
  isEnabled: boolean;
}

/** Follows one attempt; the link resumes by itself after the last event it has seen. Returns whether the stream speaks. */
function useEventStream(timeline: Timeline, { id, streamFrom, isEnabled }: Stream): boolean {
  const stream = trpc.generation.onEvent.useSubscription(
    { id, lastEventId: String(streamFrom) },
    { enabled: isEnabled, onData: ({ data }) => timeline.receive(data) },
  );
  const { status, reset } = stream;
  const isBroken = status === 'error';
  useEffect(() => {
    if (!isBroken) return;
    const timer = setTimeout(reset, tickMs);
    return () => clearTimeout(timer);
  }, [isBroken, reset]);
  return status === 'pending';
}

function useOnWake(onWake: () => Promise<void>) {
  const wake = useEffectEvent(() => {
    if (document.visibilityState === 'visible') onWake().catch(report);
  });
  useEffect(() => {
    const listener = () => wake();
    document.addEventListener('visibilitychange', listener);
    window.addEventListener('online', listener);
    window.addEventListener('pageshow', listener);
    return () => {
      document.removeEventListener('visibilitychange', listener);
      window.removeEventListener('online', listener);
      window.removeEventListener('pageshow', listener);
    };
  }, []);
}
