import { serve } from '../lib/serve.mjs';

export const run = (_args, signal) => serve({ mode: 'start', signal });
