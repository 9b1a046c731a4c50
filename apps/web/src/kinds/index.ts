import type { KindName } from '@darkroom/kinds';
import { image } from './image';
import type { WebKind } from './web-kind';
import { website } from './website';

/** How each kind is asked for and shown. To add one, add its folder and its line here. */
export const webKinds: Readonly<Record<KindName, WebKind>> = { website, image };
