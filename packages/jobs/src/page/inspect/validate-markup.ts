import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Report } from '../document/report';

// Only rules that matter to visitors: the standard and accessibility. Style is the model's choice.
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      'aria-label-misuse': 'off',
      'attribute-allowed-values': 'off',
      'long-title': 'off',
      'no-deprecated-attr': 'off',
      'no-implicit-button-type': 'off',
      'no-inline-style': 'off',
      'no-redundant-aria-label': 'off',
      'no-redundant-role': 'off',
      'prefer-native-element': 'off',
      'text-content': 'off',
      // Its time is quadratic in the landmarks.
      'unique-landmark': 'off',
      'valid-id': ['error', { relaxed: true }],
      'heading-level': ['error', { allowMultipleH1: false }],
      'missing-doctype': 'error',
    },
  }),
);

/** Adds the validator's findings on a cleaned page. If the validator itself fails, it adds none: that is not the page's fault. */
export async function validateMarkup(html: string, report: Report): Promise<void> {
  const { results } = await validator.validateString(html).catch(() => ({ results: [] }));
  for (const { messages } of results) {
    for (const { message, line, column, ruleId, severity } of messages) {
      if (severity === 2) report.find(`${message} (${ruleId}, line ${line}, column ${column})`);
    }
  }
}
