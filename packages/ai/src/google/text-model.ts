import { costMicros } from '../catalogue';
import type { ProviderConfig } from '../env';
import { AiError } from '../errors';
import { callProvider } from '../http/call-provider';
import { toBase64 } from '../picture-encoding';
import type { TextModel } from '../provider';
import { answerSchema, readAnswer } from '../structured-output';
import type { GoogleClient } from './client';
import { checkEnding, judgeGoogle } from './errors';
import { usageOf } from './usage-of';

/** Enough for a long page with the thinking before it; what a runaway answer may cost at most. */
const maxAnswerTokens = 48_000;

export function createGoogleTextModel(
  config: ProviderConfig,
  getClient: () => Promise<GoogleClient>,
): TextModel {
  const model = config.models.text;
  return {
    provider: 'google',
    model: model.id,
    canReissue: false,
    run: (task, input, { pictures = [], ...options }) =>
      callProvider({
        ...options,
        timeoutMs: config.timeoutsMs.text,
        judge: judgeGoogle,
        call: async (callSignal) => {
          const client = await getClient();
          const response = await client.models.generateContent({
            model: model.id,
            contents: [
              {
                role: 'user',
                parts: [
                  ...pictures.map(({ bytes, mime }) => ({
                    inlineData: { mimeType: mime, data: toBase64(bytes) },
                  })),
                  { text: task.prompt(input) },
                ],
              },
            ],
            config: {
              systemInstruction: task.instructions,
              responseMimeType: 'application/json',
              responseJsonSchema: answerSchema(task),
              maxOutputTokens: Math.min(model.maxOutputTokens, maxAnswerTokens),
              abortSignal: callSignal,
            },
          });
          const usage = usageOf(response);
          const cost = costMicros(model, usage);
          checkEnding(response, cost);
          const parts = response.candidates?.[0]?.content?.parts ?? [];
          const text = parts.map((part) => (part.thought ? '' : (part.text ?? ''))).join('');
          if (text === '') {
            throw new AiError('no_output', { detail: 'The answer holds no text.', costMicros: cost });
          }
          return { value: readAnswer(task, text, cost), usage, costMicros: cost };
        },
      }),
  };
}
