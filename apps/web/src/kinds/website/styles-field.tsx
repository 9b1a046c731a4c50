import { websiteStyleLabels, websiteStyles, type WebsiteStyle } from '@darkroom/kinds/website/slots';
import { Check } from 'lucide-react';
import { ChoiceGroup, choiceClass, choiceInputClass } from '@/create-form/choice-group';
import { StyleSpecimen } from './style-specimen';

interface StylesFieldProps {
  value: WebsiteStyle[];
  error: string | undefined;
  onChange: (styles: WebsiteStyle[]) => void;
}

export function StylesField({ value, error, onChange }: StylesFieldProps) {
  const toggle = (style: WebsiteStyle, isWanted: boolean) =>
    onChange(websiteStyles.filter((other) => (other === style ? isWanted : value.includes(other))));
  return (
    <ChoiceGroup id="styles" legend="Styles to make" error={error}>
      <div className="grid grid-cols-3 gap-2.5 sm:gap-4">
        {websiteStyles.map((style) => (
          <label key={style} className={`${choiceClass} group block overflow-hidden`}>
            <input
              type="checkbox"
              name="styles"
              value={style}
              checked={value.includes(style)}
              data-invalid={error ? true : undefined}
              className={choiceInputClass}
              onChange={(event) => toggle(style, event.target.checked)}
            />
            <StyleSpecimen style={style} />
            <span className="border-line flex min-h-11 items-center justify-between gap-1 border-t px-3 text-sm font-medium sm:text-base">
              {websiteStyleLabels[style]}
              <Check
                className="text-accent size-4 shrink-0 opacity-0 transition-opacity group-has-checked:opacity-100"
                aria-hidden="true"
              />
            </span>
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}
