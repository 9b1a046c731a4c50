import type { Inngest } from 'inngest';
import type { setUp } from './test-setup';

/** The function that `timePasses` runs. */
export function createTimer(client: Inngest.Any) {
  return client.createFunction(
    { id: 'timer', triggers: { event: `${client.id}/timer` } },
    ({ event, step }) => step.sleep('time', event.data.time),
  );
}

/** Waits until the server itself has seen this time pass: a run that was sent now has slept that long and has ended. */
export async function timePasses({ client, send, server }: ReturnType<typeof setUp>, time: `${number}s`) {
  await server.endedRun(await send(`${client.id}/timer`, { time }));
}
