'use client';

import type { GenerationView } from '@darkroom/api/view/generation-view';
import { useEffect } from 'react';
import { isActive, statusLabel } from '@/lib/generation-status';

/** Shows in the tab how far it is, for those who look in from another one. */
export function useTabTitle(generation: GenerationView) {
  const { title, status, progress } = generation;
  const state = isActive(generation) ? `${progress}%` : statusLabel(status);
  useEffect(() => {
    document.title = `${state} · ${title} · Darkroom`;
  }, [state, title]);
}
