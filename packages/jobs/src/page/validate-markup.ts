import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Report } from './report';

// What matters to visitors: the standard and accessibility. Matters of taste in writing HTML are the model's.
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

/** Adds what a validator says about a cleaned page. A validator that fails says nothing: that is not the page's fault. */
export async function validateMarkup(html: string, report: Report): Promise<void> {
  const { results } = await validator.validateString(html).catch(() => ({ results: [] }));
  for (const { messages } of results) {
    for (const { message, line, column, ruleId, severity } of messages) {
      if (severity === 2) report.find(`${message} (${ruleId}, line ${line}, column ${column})`);
    }
  }
}
