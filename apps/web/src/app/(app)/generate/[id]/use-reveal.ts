'use client';

import type { GenerationView } from '@darkroom/api/view/generation-view';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { hasResult } from '@/lib/generation-status';

const revealMs = 1900;
const calmRevealMs = 500;

/** When the piece is finished, the light goes on for a moment and then its page opens in place of this one. */
export function useReveal(generation: GenerationView): boolean {
  const router = useRouter();
  const isRevealing = hasResult(generation);
  const isNearlyDone = generation.progress >= 70;
  const path = `/result/${generation.id}`;

  useEffect(() => {
    if (isNearlyDone) router.prefetch(path);
  }, [isNearlyDone, path, router]);

  useEffect(() => {
    if (!isRevealing) return;
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setTimeout(() => router.replace(path), isCalm ? calmRevealMs : revealMs);
    return () => clearTimeout(timer);
  }, [isRevealing, path, router]);

  return isRevealing;
}
