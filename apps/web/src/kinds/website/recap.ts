import { websiteInput } from '@darkroom/kinds/website/input';
import { languages } from '@darkroom/kinds/language/languages';
import { websiteStyleLabels } from '@darkroom/kinds/website/slots';
import type { KindFacts } from '../web-kind';

const businessLabels = {
  name: 'Name',
  phone: 'Phone',
  email: 'E-mail',
  address: 'Address',
  hours: 'Opening hours',
} as const;

export function websiteFacts(rawInput: unknown): KindFacts {
  const { description, language, styles, business } = websiteInput.parse(rawInput);
  const facts = Object.entries(business).flatMap(([name, value]) =>
    value ? [{ label: labelOf(name), value }] : [],
  );
  return {
    printRatio: 4 / 5,
    recap: [
      { label: 'Description', value: description },
      { label: 'Language', value: languages.find(({ tag }) => tag === language)?.name ?? language },
      { label: 'Styles', value: styles.map((style) => websiteStyleLabels[style]).join(', ') },
      ...facts,
    ],
  };
}

function labelOf(name: string): string {
  return Object.entries(businessLabels).find(([known]) => known === name)?.[1] ?? name;
}
