'use client';

import { useEffect, useRef, useState } from 'react';

// A page takes a while to arrive: only a larger difference proves that this device's clock is wrong.
const plausibleDelayMs = 15_000;

/** The time now by the server's clock, every second while `isRunning`. */
export function useServerClock(renderedAtMs: number, isRunning: boolean): number {
  const [nowMs, setNowMs] = useState(renderedAtMs);
  const skewMs = useRef<number | null>(null);
  useEffect(() => {
    if (!isRunning) return;
    const differenceMs = renderedAtMs - Date.now();
    skewMs.current ??= Math.abs(differenceMs) > plausibleDelayMs ? differenceMs : 0;
    const tick = () => setNowMs(Date.now() + (skewMs.current ?? 0));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [isRunning, renderedAtMs]);
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
