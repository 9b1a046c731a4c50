import type { KindName } from '@darkroom/kinds';
import { image } from './image';
import { website } from './website';
import type { Pipeline } from './pipeline';

/** How every kind is made. */
export const pipelines: Readonly<Record<KindName, Pipeline>> = { website, image };
