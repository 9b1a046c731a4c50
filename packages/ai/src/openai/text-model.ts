import type { Response } from 'openai/resources/responses/responses';
import { costMicros } from '../catalogue';
import type { ProviderConfig } from '../env';
import { AiError } from '../errors';
import { callProvider } from '../http/call-provider';
import { toDataUrl } from '../picture-encoding';
import type { TextModel, Usage } from '../provider';
import { readUsage } from '../read-usage';
import { answerSchema, readAnswer } from '../structured-output';
import type { OpenAiClient } from './client';
import { codeOfResponseError, judgeOpenAi } from './errors';

/** Enough for a long page with the thinking before it; what a runaway answer may cost at most. */
const maxAnswerTokens = 48_000;

export function createOpenAiTextModel(
  config: ProviderConfig,
  getClient: () => Promise<OpenAiClient>,
): TextModel {
  const model = config.models.text;
  return {
    provider: 'openai',
    model: model.id,
    canReissue: false,
    run: (task, input, { pictures = [], ...options }) =>
      callProvider({
        ...options,
        timeoutMs: config.timeoutsMs.text,
        judge: judgeOpenAi,
        call: async (callSignal) => {
          const client = await getClient();
          const response = await client.responses.create(
            {
              model: model.id,
              instructions: task.instructions,
              input: [
                {
                  role: 'user',
                  content: [
                    { type: 'input_text', text: task.prompt(input) },
                    ...pictures.map(
                      (picture) =>
                        ({ type: 'input_image', image_url: toDataUrl(picture), detail: 'auto' }) as const,
                    ),
                  ],
                },
              ],
              text: {
                format: { type: 'json_schema', name: task.name, schema: answerSchema(task), strict: true },
              },
              max_output_tokens: Math.min(model.maxOutputTokens, maxAnswerTokens),
              store: false,
            },
            { signal: callSignal },
          );
          const usage = usageOf(response);
          const cost = costMicros(model, usage);
          const value = readAnswer(task, answerText(response, cost), cost);
          return { value, usage, costMicros: cost };
        },
      }),
  };
}

function answerText(response: Response, costMicros: number): string {
  if (response.error) {
    const { code, message } = response.error;
    throw new AiError(codeOfResponseError(code), { detail: message, costMicros });
  }
  const reason = response.incomplete_details?.reason;
  if (reason === 'content_filter') {
    throw new AiError('refused', { detail: 'The content filter ended the answer.', costMicros });
  }
  if (reason !== undefined) {
    throw new AiError('invalid_response', { detail: `The answer was cut short: ${reason}.`, costMicros });
  }
  const parts = response.output.flatMap((item) => (item.type === 'message' ? item.content : []));
  const refusal = parts.find((part) => part.type === 'refusal');
  if (refusal) throw new AiError('refused', { detail: refusal.refusal, costMicros });
  const text = parts.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
  if (text === '') throw new AiError('no_output', { detail: 'The answer holds no text.', costMicros });
  return text;
}

function usageOf({ usage }: Response): Usage {
  if (!usage) return {};
  return readUsage({
    inputTokens: usage.input_tokens,
    cachedInputTokens: usage.input_tokens_details?.cached_tokens,
    outputTokens: usage.output_tokens,
  });
}
