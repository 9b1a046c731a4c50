/** An input that passes its schema but cannot be used. The message is for the sender. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly fields: Record<string, string>;

  /** `path` names the field at fault, such as `input.references.0`. */
  constructor(path: string, message: string) {
    super(message);
    this.fields = { [path]: message };
  }
}
