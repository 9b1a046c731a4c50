import { sidesOf } from '@darkroom/kinds/aspect-ratio';
import { imageInput } from '@darkroom/kinds/image/input';
import type { KindFacts } from '../web-kind';

export function imageFacts(rawInput: unknown): KindFacts {
  const { prompt, aspectRatio, count } = imageInput.parse(rawInput);
  const { width, height } = sidesOf(aspectRatio);
  return {
    printRatio: width / height,
    recap: [
      { label: 'Prompt', value: prompt },
      { label: 'Shape', value: aspectRatio },
      { label: 'Images', value: String(count) },
    ],
  };
}
