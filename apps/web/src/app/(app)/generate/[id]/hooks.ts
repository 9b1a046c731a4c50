'use client';

import type { EventView, GenerationView } from '@darkroom/api/view/generation-view';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isActive } from '@/lib/generation-status';
import { report } from '@/lib/report';
import { trpc } from '@/trpc/client';

const pollMs = 3000;
/** A stream that says nothing for so long may be blocked on the way: polling joins in until it speaks. */
const silenceMs = 8000;

/**
 * The live state of a generation. Events push it; where they are blocked or silent, polling asks for it; and a page that
 * becomes visible or comes back online asks at once.
 */
export function useTimeline(initial: GenerationView) {
  const [generation, setGeneration] = useState(initial);
  const sync = useSync(generation, setGeneration);
  const isLive = isActive(generation);
  const lastHeardMs = useRef(0);

  useEventStream({
    id: generation.id,
    attempt: generation.attempt,
    afterSeq: generation.lastSeq,
    isEnabled: isLive,
    onEvent(event) {
      lastHeardMs.current = Date.now();
      setGeneration((current) => withEvent(current, event));
      // A mere percent needs no second look; everything else changes steps or prints as well.
      if (event.type !== 'step.progressed') sync().catch(report);
    },
  });

  const poll = useEffectEvent(() => {
    if (document.visibilityState === 'visible' && Date.now() - lastHeardMs.current > silenceMs)
      sync().catch(report);
  });
  useEffect(() => {
    if (!isLive) return;
    const timer = setInterval(() => poll(), pollMs);
    return () => clearInterval(timer);
  }, [isLive]);

  useOnWake(sync);
  return { generation, sync };
}

/** Fetches the true state, one request at a time; a wish during a request is served right after it. */
function useSync(generation: GenerationView, setGeneration: (next: GenerationView) => void) {
  const utils = trpc.useUtils();
  const running = useRef<Promise<void> | null>(null);
  const isWantedAgain = useRef(false);
  const newest = useRef(generation);
  useEffect(() => {
    newest.current = generation;
  }, [generation]);

  async function fetchNewest(): Promise<void> {
    isWantedAgain.current = false;
    const { id, lastSeq } = newest.current;
    try {
      const answer = await utils.client.generation.events.query({ id, after: lastSeq });
      // Events may have overtaken this answer: an older state never replaces a newer one.
      if (answer.generation.lastSeq < newest.current.lastSeq) isWantedAgain.current = true;
      else setGeneration(answer.generation);
    } catch {
      // The next event, tick or wake-up asks again.
      return;
    }
    if (isWantedAgain.current) await fetchNewest();
  }

  return async function sync(): Promise<void> {
    isWantedAgain.current = true;
    running.current ??= fetchNewest().finally(() => {
      running.current = null;
    });
    await running.current;
  };
}

interface EventStream {
  id: string;
  attempt: number;
  afterSeq: number;
  isEnabled: boolean;
  onEvent: (event: EventView) => void;
}

/** Follows the timeline of one attempt; the link resumes by itself after the last event it has seen. */
function useEventStream({ id, attempt, afterSeq, isEnabled, onEvent }: EventStream) {
  const [start, setStart] = useState({ attempt, lastEventId: String(afterSeq) });
  if (start.attempt !== attempt) setStart({ attempt, lastEventId: String(afterSeq) });
  const stream = trpc.generation.onEvent.useSubscription(
    { id, lastEventId: start.lastEventId },
    { enabled: isEnabled, onData: ({ data }) => onEvent(data) },
  );
  const isBroken = stream.status === 'error';
  const { reset } = stream;
  useEffect(() => {
    if (!isBroken) return;
    const timer = setTimeout(reset, pollMs);
    return () => clearTimeout(timer);
  }, [isBroken, reset]);
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

/** The state after an event, as far as the event alone tells it. */
function withEvent(generation: GenerationView, event: EventView): GenerationView {
  if (event.seq <= generation.lastSeq || event.attempt !== generation.attempt) return generation;
  // The outcome carries more than the event tells (the error, the prints): it comes with the fetch that follows.
  if (event.type === 'generation.finished') return generation;
  return {
    ...generation,
    lastSeq: event.seq,
    status: event.status,
    step: event.step ?? generation.step,
    progress: Math.max(generation.progress, event.progress),
    message: event.message ?? generation.message,
    isCancelRequested: generation.isCancelRequested || event.type === 'generation.cancel-requested',
  };
}
