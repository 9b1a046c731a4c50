import { LaunchError } from './launch-error.mjs';
import { onStopRequest } from './stop-request.mjs';

/**
 * Runs one command of the launcher and ends the process with its exit code.
 * @param {string} name one of the files in `tools/commands`
 * @param {string[]} args
 */
export async function runCommand(name, args) {
  const stopping = new AbortController();
  onStopRequest(() => stopping.abort());
  try {
    const command = await import(`../commands/${name}.mjs`);
    process.exit(await command.run(args, stopping.signal));
  } catch (error) {
    if (stopping.signal.aborted) process.exit(130);
    console.error(error instanceof LaunchError ? error.message : error);
    process.exit(1);
  }
}
