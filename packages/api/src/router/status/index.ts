import { router } from '../../trpc';
import { get } from './get';

export const statusRouter = router({ get });
