import { surviveConnectionErrors } from '@darkroom/db/survive-connection-errors';
import { resumeAnswers } from './answers/store-answer';
import { createJobsDeps } from './deps';
import { readJobsEnv } from './env';
import { redactOutput } from './redact-output';
import { startWorker } from './start-worker';

// The SDK copies the environment with every call, and copying a plain object is cheap.
process.env = { ...process.env };

redactOutput(process.env);
const env = readJobsEnv(process.env);
const { deps, close } = createJobsDeps();
surviveConnectionErrors(deps.log);
resumeAnswers(deps).catch((error: unknown) => {
  // Steps read them again.
  deps.log.error({ err: error }, 'Kept answers could not be read');
});
const worker = await startWorker(deps, {
  host: env.WORKER_HOST,
  port: env.WORKER_PORT,
  origin: env.INNGEST_SERVE_ORIGIN,
  hosts: env.ALLOWED_HOSTS,
});
deps.log.info({ url: worker.url }, 'The worker is ready');

const stop = async () => {
  await worker.stop();
  await close();
  process.exit(0);
};
const onSignal = () => {
  stop().catch((error: unknown) => {
    deps.log.error({ err: error }, 'The worker could not end in order');
    process.exit(1);
  });
};
process.once('SIGTERM', onSignal);
process.once('SIGINT', onSignal);
