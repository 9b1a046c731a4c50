import type { KindName } from '@darkroom/kinds';
import { image } from './image';
import type { WebKind } from './web-kind';
import { website } from './website';

/** The form, result and recap of each kind. To add a kind, add its folder and its line here. */
export const webKinds: Readonly<Record<KindName, WebKind>> = { website, image };
