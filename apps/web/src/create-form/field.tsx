import type { ReactNode } from 'react';
import { FieldError } from './field-error';

interface FieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  error: string | undefined;
  isOptional?: boolean;
  children: ReactNode;
}

/** A labelled control; `fieldAria` ties the control to the texts shown here. */
export function Field({ id, label, hint, error, isOptional, children }: FieldProps) {
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-medium">
        {label} {isOptional && <span className="text-muted font-normal">(optional)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-muted -mt-1 mb-2 text-sm">
          {hint}
        </p>
      )}
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

export function fieldAria(id: string, error: string | undefined, hint?: string) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? true : undefined,
    'data-invalid': error ? true : undefined,
  };
}

export const controlClass =
  'block w-full rounded-lg border border-line-strong/70 bg-bench px-4 py-3 text-base transition-colors hover:border-line-strong focus:border-accent aria-invalid:border-danger';
