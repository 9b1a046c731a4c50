'use client';

import { useEffect, useState } from 'react';

/** The server's time now, every second while `isRunning`. Both clocks need not agree: the page knows when it was rendered. */
export function useServerClock(renderedAtMs: number, isRunning: boolean): number {
  const [nowMs, setNowMs] = useState(renderedAtMs);
  const [skewMs, setSkewMs] = useState<number | null>(null);
  useEffect(() => {
    if (!isRunning) return;
    const skew = skewMs ?? renderedAtMs - Date.now();
    if (skewMs === null) setSkewMs(skew);
    const tick = () => setNowMs(Date.now() + skew);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [isRunning, renderedAtMs, skewMs]);
  return nowMs;
}

/** Each of the messages in turn. */
export function useRotation<Item>(items: readonly Item[], everyMs: number): Item | undefined {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    setTurn(0);
    if (items.length < 2) return;
    const timer = setInterval(() => setTurn((current) => current + 1), everyMs);
    return () => clearInterval(timer);
  }, [items, everyMs]);
  return items[turn % Math.max(1, items.length)];
}
