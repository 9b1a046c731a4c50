import type { GenerationView } from '@darkroom/api/view/generation-view';
import type { UploadView } from '@darkroom/api/view/upload-view';
import { formatCount, formatDuration } from '@/lib/format';
import { thumbhashColor } from '@/lib/thumbhash';

interface DetailsProps {
  generation: GenerationView;
  recap: { label: string; value: string }[];
  references: UploadView[];
}

const capabilityLabels = { text: 'Text by', image: 'Images by' } as const;

/** How the result was made: the request, the models, the duration. */
export function Details({ generation, recap, references }: DetailsProps) {
  const { madeBy, queuedAt, finishedAt, createdAt } = generation;
  const facts = [
    ...madeBy.map(({ capability, provider, model }) => ({
      label: capabilityLabels[capability],
      value: provider === 'sample' ? 'Sample (no AI model)' : `${provider}, ${model}`,
    })),
    ...(finishedAt
      ? [{ label: 'Took', value: formatDuration(finishedAt.getTime() - queuedAt.getTime()) }]
      : []),
    { label: 'Price', value: priceOf(generation) },
    { label: 'Made', value: createdAt.toISOString().slice(0, 16).replace('T', ' ') + ' UTC' },
  ];
  return (
    <section aria-labelledby="details" className="border-line mt-14 border-t pt-8">
      <h2 id="details" className="font-display text-heading">
        How it was made
      </h2>
      <div className="mt-5 grid gap-x-14 gap-y-8 lg:grid-cols-[1.6fr_1fr]">
        <dl className="min-w-0 space-y-4">
          {recap.map(({ label, value }) => (
            <div key={label}>
              <dt className="text-muted text-sm">{label}</dt>
              <dd className="max-w-prose break-words whitespace-pre-line" dir="auto">
                {value}
              </dd>
            </div>
          ))}
          {references.length > 0 && (
            <div>
              <dt className="text-muted mb-2 text-sm">References</dt>
              <dd className="flex flex-wrap gap-2">
                {references.map((upload) => (
                  <img
                    key={upload.id}
                    src={upload.path}
                    alt={upload.fileName}
                    width={upload.width}
                    height={upload.height}
                    loading="lazy"
                    className="size-20 rounded-sm object-cover"
                    style={{ backgroundColor: thumbhashColor(upload.thumbhash) }}
                  />
                ))}
              </dd>
            </div>
          )}
        </dl>
        <dl className="font-edge self-start text-sm">
          {facts.map(({ label, value }) => (
            <div key={label} className="border-line flex justify-between gap-4 border-b py-2.5">
              <dt className="text-muted">{label}</dt>
              <dd className="min-w-0 text-right break-words">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

function priceOf({ quotedCredits, finalCredits }: GenerationView): string {
  if (finalCredits === null || finalCredits === quotedCredits) return formatCount(quotedCredits, 'credit');
  return `${formatCount(finalCredits, 'credit')} of ${quotedCredits}`;
}
