import { z } from 'zod';
import { until } from './until';

const answerSchema = z.object({
  data: z.object({ run: z.object({ output: z.string().nullish() }).nullish() }).nullish(),
});
const completionSchema = z.tuple([z.object({ op: z.literal('RunComplete'), data: z.unknown().optional() })]);

/** The output of a completed run, from the dashboard of an Inngest server: its REST API omits it for runs of SDK 4. */
export async function readOutput(serverUrl: string, runId: string): Promise<unknown> {
  const output = await until(`the output of run ${runId}`, async () => {
    const response = await fetch(new URL('/v0/gql', serverUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ run(runID: "${runId}") { output } }` }),
    });
    return answerSchema.parse(await response.json()).data?.run?.output;
  });
  const value: unknown = JSON.parse(output);
  const completion = completionSchema.safeParse(value);
  return completion.success ? (completion.data[0].data ?? null) : value;
}
