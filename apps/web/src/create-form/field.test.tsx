import { expect, it } from 'vitest';
import { markupOf, textOf } from '@/testing/read';
import { ChoiceGroup } from './choice-group';
import { Field, fieldAria } from './field';

it('ties a control to its label, its hint and its error', () => {
  const markup = markupOf(
    <Field id="language" label="Language" hint="Guessed." error="Choose one.">
      <input {...fieldAria('language', 'Choose one.', 'Guessed.')} />
    </Field>,
  );
  expect(markup).toContain('<label for="language"');
  expect(markup).toMatch(
    /<input id="language" aria-describedby="language-hint language-error" aria-invalid="true"/,
  );
  expect(markup).toMatch(/id="language-hint"[^>]*>Guessed\./);
  expect(markup).toMatch(/id="language-error"[^>]*>.*Choose one\./s);
});

it('says nothing of a sound control', () => {
  expect(fieldAria('prompt', undefined)).toEqual({
    id: 'prompt',
    'aria-describedby': undefined,
    'aria-invalid': undefined,
    'data-invalid': undefined,
  });
});

it('names what may be left out', () => {
  const field = (isOptional: boolean) =>
    textOf(
      <Field id="name" label="Name" error={undefined} isOptional={isOptional}>
        <input />
      </Field>,
    );
  expect([field(true), field(false)]).toEqual(['Name (optional)', 'Name']);
});

it('ties a group of choices to its error', () => {
  const group = (error: string | undefined) =>
    markupOf(
      <ChoiceGroup id="styles" legend="Styles" error={error}>
        all
      </ChoiceGroup>,
    );
  expect(group('Choose one.')).toMatch(/<fieldset aria-describedby="styles-error".*id="styles-error"/s);
  expect(group(undefined)).not.toContain('styles-error');
});
