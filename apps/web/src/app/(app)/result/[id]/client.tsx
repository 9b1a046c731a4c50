'use client';

import type { GenerationView } from '@darkroom/api/view/generation-view';
import type { UploadView } from '@darkroom/api/view/upload-view';
import { Details } from './_components/details';
import { FailedSlots } from './_components/failed-slots';
import { ResultHeader } from './_components/result-header';
import { webKinds } from '@/kinds';
import { isFinished } from '@/lib/generation-status';
import { useResult } from './hooks';

interface ResultClientProps {
  initial: GenerationView;
  kindTitle: string;
  recap: { label: string; value: string }[];
  references: UploadView[];
}

export function ResultClient({ initial, kindTitle, recap, references }: ResultClientProps) {
  const result = useResult(initial);
  const { generation } = result;
  const { Result } = webKinds[generation.kind];
  const finished = generation.outputs.filter(isFinished);
  return (
    <article className="mx-auto w-full max-w-7xl px-4 pt-4 sm:px-8 sm:pt-8">
      <ResultHeader generation={generation} kindTitle={kindTitle} onDelete={result.remove} />
      {finished.length < generation.outputs.length && (
        <FailedSlots generation={generation} isRetrying={result.isRetrying} onRetry={result.retry} />
      )}
      <Result generation={generation} outputs={finished} onChoose={result.choose} />
      <Details generation={generation} recap={recap} references={references} />
    </article>
  );
}
