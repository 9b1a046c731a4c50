/** An input that its schema lets through and that cannot be used all the same. The message is for its sender. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly fields: Record<string, string>;

  /** `path` names the field at fault, such as `input.references.0`. */
  constructor(path: string, message: string) {
    super(message);
    this.fields = { [path]: message };
  }
}
