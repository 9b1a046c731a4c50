import { LaunchError } from './launch-error.mjs';
import { keptSecret } from './private-files.mjs';

/**
 * The keys with which the engine, the worker and the web app authenticate each other: the user's, else those made at the
 * first start. The Inngest dev server signs nothing, so with it only the user's own keys are used.
 * @param {{ env: NodeJS.ProcessEnv, dataDir: string, inngestProgram?: string | null }} options
 */
export function engineKeys({ env, dataDir, inngestProgram }) {
  const { INNGEST_SIGNING_KEY: signingKey, INNGEST_EVENT_KEY: eventKey } = env;
  if (inngestProgram) return null;
  if (signingKey && !eventKey) {
    throw new LaunchError('INNGEST_SIGNING_KEY needs INNGEST_EVENT_KEY beside it: set both, or neither.');
  }
  const kept = signingKey
    ? null
    : keptSecret({ dataDir, name: 'engine-signing-key', prefix: 'signkey-prod-' });
  return {
    variables: {
      INNGEST_SIGNING_KEY: kept?.value ?? signingKey,
      INNGEST_EVENT_KEY: eventKey || keptSecret({ dataDir, name: 'engine-event-key' }).value,
    },
    /** The file with the signing key; null if it is the user's own key. */
    file: kept?.file ?? null,
  };
}
