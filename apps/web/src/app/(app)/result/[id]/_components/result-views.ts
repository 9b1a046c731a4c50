import type { GenerationView, OutputView } from '@darkroom/api/view/generation-view';
import type { KindName } from '@darkroom/kinds';
import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';

/** What every kind's view of its result is given; `outputs` are the finished ones. */
export interface ResultViewProps {
  generation: GenerationView;
  outputs: OutputView[];
  onChoose: (slot: string) => void;
}

/** How each kind shows its result. */
export const resultViews: Readonly<Record<KindName, ComponentType<ResultViewProps>>> = {
  website: dynamic(async () => (await import('./website-result')).WebsiteResult),
  image: dynamic(async () => (await import('./image-result')).ImageResult),
};
