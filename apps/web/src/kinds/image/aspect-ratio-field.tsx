import { sidesOf } from '@darkroom/kinds/aspect-ratio';
import { aspectRatios, type AspectRatio } from '@darkroom/kinds/image/input';
import { ChoiceGroup, choiceClass, choiceInputClass } from '@/create-form/choice-group';

interface AspectRatioFieldProps {
  value: AspectRatio;
  error: string | undefined;
  onChange: (ratio: AspectRatio) => void;
}

export function AspectRatioField({ value, error, onChange }: AspectRatioFieldProps) {
  return (
    <ChoiceGroup id="aspect-ratio" legend="Shape" error={error}>
      <div className="grid grid-cols-3 gap-2 min-[28rem]:grid-cols-5 sm:grid-cols-9 lg:grid-cols-5 xl:grid-cols-9">
        {aspectRatios.map((ratio) => (
          <label key={ratio} className={`${choiceClass} flex flex-col items-center gap-1.5 px-1 pt-3 pb-2`}>
            <input
              type="radio"
              name="aspect-ratio"
              value={ratio}
              checked={value === ratio}
              data-invalid={error ? true : undefined}
              className={choiceInputClass}
              onChange={() => onChange(ratio)}
            />
            <span className="grid size-9 place-items-center" aria-hidden="true">
              <span className="border-2 border-current" style={shapeOf(ratio)} />
            </span>
            <span className="font-edge text-sm">{ratio}</span>
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}

function shapeOf(ratio: AspectRatio) {
  const { width, height } = sidesOf(ratio);
  return { aspectRatio: width / height, [width > height ? 'width' : 'height']: '100%' };
}
