import { kinds } from '@darkroom/kinds';
import { describe, expect, it } from 'vitest';
import { errorOfField, errorsOf, withoutField } from './form-errors';

describe('the errors of a form', () => {
  it('are none when the kind accepts the input', () => {
    expect(errorsOf(kinds.image, { prompt: 'A boat', count: 2 })).toEqual({});
  });

  it('have one message for each field, by its path', () => {
    const input = { description: '', styles: [], business: { phone: 'x'.repeat(1000) } };
    const errors = errorsOf(kinds.website, input);
    expect(Object.keys(errors).toSorted()).toEqual(['business.phone', 'description', 'styles']);
    expect(errors['styles']).toBe('Choose at least one style.');
  });

  it('keep the first message of a path', () => {
    const [{ message } = {}] = kinds.image.request.safeParse({ prompt: 4 }).error?.issues ?? [];
    expect(errorsOf(kinds.image, { prompt: 4 })).toEqual({ prompt: message });
  });
});

const errors = {
  'references.1': 'The picture is gone.',
  references: 'Too many.',
  'business.phone': 'Too long.',
  businessName: 'Empty.',
};

describe('a field', () => {
  it('shows its own message before those of its parts', () => {
    expect(errorOfField(errors, 'references')).toBe('Too many.');
  });

  it('shows the message of a part', () => {
    expect(errorOfField(errors, 'business')).toBe('Too long.');
  });

  it('shows nothing of a field whose name only begins alike', () => {
    expect(errorOfField({ businessName: 'Empty.' }, 'business')).toBeUndefined();
  });

  it('loses its messages and those of its parts when it changes, and no others', () => {
    expect(withoutField(errors, 'references')).toEqual({
      'business.phone': 'Too long.',
      businessName: 'Empty.',
    });
    expect(withoutField(errors, 'business')).not.toHaveProperty('business.phone');
    expect(withoutField(errors, 'business')).toHaveProperty('businessName');
  });
});
