import type { StepName, StepStatus } from '@darkroom/kinds/vocabulary';
import {
  Aperture,
  Archive,
  Check,
  CircleCheckBig,
  Droplets,
  Lightbulb,
  type LucideIcon,
  RotateCw,
  Ruler,
  ScanText,
  Square,
  X,
} from 'lucide-react';
import { classNames } from '@/lib/class-names';

/** `stopped`: it was running when the generation ended. */
export type StepState = StepStatus | 'waiting' | 'stopped';

const stepIcons: Readonly<Record<StepName, LucideIcon>> = {
  begin: Lightbulb,
  analyze: ScanText,
  generate: Aperture,
  'post-process': Droplets,
  validate: Ruler,
  save: Archive,
  finish: CircleCheckBig,
};

const badges: Readonly<Partial<Record<StepState, LucideIcon>>> = {
  completed: Check,
  failed: X,
  retrying: RotateCw,
  stopped: Square,
};

const looks: Readonly<Record<StepState, string>> = {
  waiting: 'border-line text-muted',
  running: 'safelight-on border-accent bg-accent text-on-accent',
  retrying: 'border-accent text-accent',
  completed: 'border-line-strong bg-raised text-ink',
  failed: 'border-danger text-danger',
  stopped: 'border-line-strong text-muted',
};

export function StepIcon({ step, state }: { step: StepName; state: StepState }) {
  const Icon = stepIcons[step];
  const Badge = badges[state];
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'relative grid size-8 shrink-0 place-items-center rounded-full border transition-colors duration-700',
        looks[state],
      )}
    >
      <Icon className={classNames('size-4', state === 'running' && step === 'generate' && 'aperture-turn')} />
      {Badge && (
        <span className="bg-room border-line absolute -right-1 -bottom-1 grid size-4 place-items-center rounded-full border">
          <Badge className="size-2.5" strokeWidth={3} />
        </span>
      )}
    </span>
  );
}
