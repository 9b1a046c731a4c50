import { Info } from 'lucide-react';

/** States that no AI model is used. */
export function SampleNote({ className = '' }: { className?: string }) {
  return (
    <p className={`text-muted flex items-start gap-2 text-sm ${className}`}>
      <Info className="text-accent mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <span>
        <strong className="text-ink font-medium">The sample provider is at work.</strong> It draws its
        pictures and pages from your words without an AI model. Add a provider’s key to get the real thing.
      </span>
    </p>
  );
}
