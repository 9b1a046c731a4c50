import { router } from '../../trpc';
import { byIds } from './by-ids';
import { create } from './create';

export const uploadRouter = router({ create, byIds });
