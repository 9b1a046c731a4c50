import type { GenerationView } from '@darkroom/api/view/generation-view';
import { Repeat2, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from '@/components/button';
import { CopyLinkButton } from '@/components/copy-link-button';
import { statusLabel } from '@/lib/generation-status';

interface ResultHeaderProps {
  generation: GenerationView;
  kindTitle: string;
  onDelete: () => void;
}

export function ResultHeader({ generation, kindTitle, onDelete }: ResultHeaderProps) {
  const { id, kind, title, status } = generation;
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-10 gap-y-5">
      <div className="max-w-3xl min-w-0">
        <p className="font-edge text-edge text-accent flex flex-wrap items-center gap-x-3 gap-y-1 uppercase">
          <span>
            <span aria-hidden="true">▸ </span>
            {kindTitle} · {statusLabel(status)}
          </span>
          {isSample(generation) && (
            <span className="border-accent rounded-full border px-2 py-px" title="Made without an AI model">
              Sample
            </span>
          )}
        </p>
        <h1 className="font-display text-title mt-2 line-clamp-3 font-light break-words" dir="auto">
          {title}
        </h1>
      </div>
      <div className="flex flex-wrap gap-2">
        <Link href={`/create/${kind}?from=${id}`} className={buttonClass()}>
          <Repeat2 aria-hidden="true" />
          Use again
        </Link>
        <CopyLinkButton path={`/result/${id}`} />
        <button type="button" className={buttonClass({ variant: 'quiet' })} onClick={onDelete}>
          <Trash2 aria-hidden="true" />
          <span className="max-sm:sr-only">Delete</span>
        </button>
      </div>
    </header>
  );
}

/** Whether any part was made without an AI model. The page must then say so. */
function isSample({ madeBy }: GenerationView): boolean {
  return madeBy.some(({ provider }) => provider === 'sample');
}
