import { kindNames, kinds } from '@darkroom/kinds';
import { stepNames } from '@darkroom/kinds/vocabulary';
import { z } from 'zod';
import { publicProcedure } from '../../trpc';

const kindView = z.object({
  name: z.enum(kindNames),
  title: z.string(),
  tagline: z.string(),
  /** In the order in which they run; `from` and `to` are the step's share of the progress, 0 to 100. */
  steps: z.array(
    z.object({
      step: z.enum(stepNames),
      label: z.string(),
      messages: z.array(z.string()),
      from: z.number(),
      to: z.number(),
    }),
  ),
});

export const list = publicProcedure.output(z.array(kindView)).query(() =>
  kindNames.map((name) => {
    const { title, tagline, steps, bands } = kinds[name];
    return {
      name,
      title,
      tagline,
      steps: stepNames.map((step) => ({
        step,
        label: steps[step].label,
        messages: [...steps[step].messages],
        ...bands[step],
      })),
    };
  }),
);
