import type { AppClient } from '../app-call/app-client';

interface SyncOptions {
  apps: AppClient;
  urls: readonly string[];
  engineUrl: string;
  onError: (error: unknown) => void;
}

/** Asks apps to register themselves. One that is not up yet will do so on its own. */
export async function syncApps({ apps, urls, onError }: SyncOptions) {
  await Promise.all(
    urls.map(async (url) => {
      try {
        const headers = { 'content-type': 'application/json', 'x-inngest-server-kind': 'dev' };
        const answer = await apps.send({ method: 'PUT', url: new URL(url), headers, body: '{}' });
        if (answer.status !== 200) onError(new Error(`The app at ${url} did not register: ${answer.body}`));
      } catch (error) {
        onError(error);
      }
    }),
  );
}
