import { Info } from 'lucide-react';

/** The providers in the order in which they are asked; null if that is not known now. */
export type Providers = Readonly<Record<'text' | 'image', readonly string[]>> | null;

interface SampleNoteProps {
  providers: Providers;
  className?: string;
}

/** States what no AI model makes. */
export function SampleNote({ providers, className = '' }: SampleNoteProps) {
  const work = workOf(providers);
  if (!work) return null;
  return (
    <p className={`text-muted flex items-start gap-2 text-sm ${className}`}>
      <Info className="text-accent mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <span>
        <strong className="text-ink font-medium">The sample provider is at work.</strong> It {work} from your
        words without an AI model. Add a provider’s key to get the real thing.
      </span>
    </p>
  );
}

function workOf(providers: Providers): string | null {
  const [isText, isImage] = [providers?.text[0] === 'sample', providers?.image[0] === 'sample'];
  if (isText && isImage) return 'draws its pictures and pages';
  if (isText) return 'writes its pages';
  return isImage ? 'draws its pictures' : null;
}
