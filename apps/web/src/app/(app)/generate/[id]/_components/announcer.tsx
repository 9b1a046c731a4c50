import type { GenerationView } from '@darkroom/api/view/generation-view';
import { isActive, statusLabel } from '@/lib/generation-status';
import type { KindText } from '@/lib/kind-text';

interface AnnouncerProps {
  generation: GenerationView;
  kindText: KindText;
}

/** Says each new step, and the end, to those who listen; never single percents. */
export function Announcer({ generation, kindText }: AnnouncerProps) {
  const index = kindText.steps.findIndex(({ step }) => step === generation.step);
  const current = kindText.steps[index];
  const isRetrying = generation.steps.some(
    ({ step, status }) => step === generation.step && status === 'retrying',
  );
  const stepText = current && `${current.label}, step ${index + 1} of ${kindText.steps.length}`;
  const text =
    isActive(generation) && stepText
      ? `${stepText}${isRetrying ? ', trying again' : ''}`
      : statusLabel(generation.status, generation.isCancelRequested);
  return (
    <p role="status" className="sr-only">
      {text}
    </p>
  );
}
