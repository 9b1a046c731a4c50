import { router } from '../../trpc';
import { list } from './list';

export const kindRouter = router({ list });
