import { parseArgs } from 'node:util';

export const usage = `Usage: inngest-engine [options]

An Inngest-compatible server that keeps everything in Postgres (DATABASE_URL).

  -u, --sdk-url <url>   an app to ask for its functions; may be repeated
  -p, --port <port>     where it listens (8288)
      --host <host>     the address it listens on (127.0.0.1)
  -h, --help            this text

Everything else is set by environment variables: see docs/engine/use.md.`;

/** The command line; its port and host override the environment. Throws with one sentence. */
export function readArguments(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      'sdk-url': { type: 'string', short: 'u', multiple: true },
      port: { type: 'string', short: 'p' },
      host: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const sdkUrls = values['sdk-url'] ?? [];
  const wrong = sdkUrls.find((url) => !URL.canParse(url) || !/^https?:/.test(url));
  if (wrong !== undefined)
    throw new Error(`--sdk-url must be an http:// or https:// address, not "${wrong}".`);
  return {
    isHelpWanted: values.help === true,
    sdkUrls,
    env: {
      ...(values.port && { ENGINE_PORT: values.port }),
      ...(values.host && { ENGINE_HOST: values.host }),
    },
  };
}
