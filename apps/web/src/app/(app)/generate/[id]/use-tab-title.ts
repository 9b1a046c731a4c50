'use client';

import type { GenerationView } from '@darkroom/api/view/generation-view';
import { useEffect } from 'react';
import { isActive, statusLabel } from '@/lib/generation-status';

/** Shows in the tab how far it is, for those who look in from another one. */
export function useTabTitle(generation: GenerationView) {
  const { title, status, progress } = generation;
  const state = isActive(generation) ? `${progress}%` : statusLabel(status);
  // With every tick of the page's clock: the framework writes the page's own title after this was first set.
  useEffect(() => {
    const text = `${state} · ${title} · Darkroom`;
    if (document.title !== text) document.title = text;
  });
}
