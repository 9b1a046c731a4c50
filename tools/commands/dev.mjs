import { serve } from '../lib/serve.mjs';

export const run = (_args, signal) => serve({ mode: 'dev', signal });
