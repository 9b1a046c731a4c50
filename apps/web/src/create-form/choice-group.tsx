import type { ReactNode } from 'react';
import { FieldError } from './field-error';

interface ChoiceGroupProps {
  id: string;
  legend: string;
  error: string | undefined;
  children: ReactNode;
}

/** Several controls that answer one question. */
export function ChoiceGroup({ id, legend, error, children }: ChoiceGroupProps) {
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="min-w-0">
      <legend className="mb-2.5 font-medium">{legend}</legend>
      {children}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

/** The classes of a card that is a radio button or a check box. */
export const choiceClass =
  'relative cursor-pointer rounded-lg border border-line-strong/50 bg-bench text-muted transition-colors hover:border-line-strong hover:text-ink has-checked:border-accent has-checked:text-ink has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-3 has-focus-visible:outline-accent';

export const choiceInputClass = 'absolute inset-0 z-10 cursor-pointer appearance-none outline-none';
