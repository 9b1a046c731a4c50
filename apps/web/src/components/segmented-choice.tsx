import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';

interface SegmentedChoiceProps<Value extends string> {
  legend: string;
  choices: readonly { value: Value; label: string; Icon: LucideIcon }[];
  value: Value;
  onChange: (value: Value) => void;
}

export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>) {
  const { legend, choices, value, onChange } = props;
  const name = useId();
  return (
    <fieldset className="border-line bg-bench flex rounded-md border p-0.5">
      <legend className="sr-only">{legend}</legend>
      {choices.map(({ value: own, label, Icon }) => (
        <label
          key={own}
          className="text-muted hover:text-ink has-checked:bg-raised has-checked:text-ink has-focus-visible:outline-accent relative flex min-h-10 items-center gap-2 rounded-[5px] px-3 text-[0.95rem] has-checked:shadow-sm has-focus-visible:outline-2"
        >
          <input
            type="radio"
            name={name}
            checked={own === value}
            onChange={() => onChange(own)}
            className="absolute inset-0 cursor-pointer appearance-none outline-none"
          />
          <Icon className="size-4" aria-hidden="true" />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
