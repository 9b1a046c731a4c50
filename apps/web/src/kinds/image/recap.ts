import { imageInput } from '@darkroom/kinds/image/input';
import type { KindFacts } from '../web-kind';

export function imageFacts(rawInput: unknown): KindFacts {
  const { prompt, aspectRatio, count } = imageInput.parse(rawInput);
  const [width = 1, height = 1] = aspectRatio.split(':').map(Number);
  return {
    printRatio: width / height,
    recap: [
      { label: 'Prompt', value: prompt },
      { label: 'Shape', value: aspectRatio },
      { label: 'Images', value: String(count) },
    ],
  };
}
