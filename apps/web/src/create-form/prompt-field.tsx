import { controlClass, Field, fieldAria } from './field';

interface PromptFieldProps {
  name: string;
  label: string;
  placeholder: string;
  /** The language of the text, where it is known. */
  lang?: string | undefined;
  value: string;
  error: string | undefined;
  onChange: (text: string) => void;
}

/** The text that a form asks for first; the field grows with the text. */
export function PromptField({ name, label, placeholder, lang, value, error, onChange }: PromptFieldProps) {
  return (
    <Field id={name} label={label} error={error}>
      <textarea
        {...fieldAria(name, error)}
        name={name}
        rows={6}
        dir="auto"
        lang={lang}
        className={`${controlClass} field-sizing-content min-h-40 text-lg`}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
