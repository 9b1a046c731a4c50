import { maxImageCount } from '@darkroom/kinds/image/slots';
import { ChoiceGroup, choiceClass, choiceInputClass } from '@/create-form/choice-group';

interface CountFieldProps {
  value: number;
  error: string | undefined;
  onChange: (count: number) => void;
}

export function CountField({ value, error, onChange }: CountFieldProps) {
  const counts = Array.from({ length: maxImageCount }, (_, index) => index + 1);
  return (
    <ChoiceGroup id="count" legend="How many" error={error}>
      <div className="flex gap-2">
        {counts.map((count) => (
          <label key={count} className={`${choiceClass} grid size-13 place-items-center text-lg`}>
            <input
              type="radio"
              name="count"
              value={count}
              checked={value === count}
              data-invalid={error ? true : undefined}
              className={choiceInputClass}
              onChange={() => onChange(count)}
            />
            {count}
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}
