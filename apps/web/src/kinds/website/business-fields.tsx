import { ChevronDown } from 'lucide-react';
import { controlClass, Field, fieldAria } from '@/create-form/field';

const facts = [
  { name: 'name', label: 'Name', autoComplete: 'organization', type: 'text' },
  { name: 'phone', label: 'Phone', autoComplete: 'tel', type: 'tel' },
  { name: 'email', label: 'E-mail', autoComplete: 'email', type: 'email' },
  { name: 'address', label: 'Address', autoComplete: 'street-address', type: 'text' },
  { name: 'hours', label: 'Opening hours', autoComplete: 'off', type: 'text' },
] as const;

type FactName = (typeof facts)[number]['name'];

interface BusinessFieldsProps {
  value: Record<FactName, string>;
  errorOf: (name: FactName) => string | undefined;
  onChange: (value: Record<FactName, string>) => void;
}

export function BusinessFields({ value, errorOf, onChange }: BusinessFieldsProps) {
  const filled = facts.filter(({ name }) => value[name]).length;
  return (
    <details className="border-line group border-y">
      <summary className="hover:text-accent flex min-h-14 list-none items-center justify-between gap-4 font-medium">
        <span>
          Business facts{' '}
          <span className="text-muted font-normal">{filled ? `(${filled} filled in)` : '(optional)'}</span>
        </span>
        <ChevronDown className="size-5 transition-transform group-open:rotate-180" aria-hidden="true" />
      </summary>
      <div className="grid gap-5 pt-1 pb-6 sm:grid-cols-2">
        {facts.map(({ name, label, autoComplete, type }) => (
          <div key={name} className="sm:first:col-span-2">
            <Field id={`business-${name}`} label={label} error={errorOf(name)}>
              <input
                {...fieldAria(`business-${name}`, errorOf(name))}
                name={name}
                type={type}
                autoComplete={autoComplete}
                dir="auto"
                className={controlClass}
                value={value[name]}
                onChange={(event) => onChange({ ...value, [name]: event.target.value })}
              />
            </Field>
          </div>
        ))}
      </div>
    </details>
  );
}
