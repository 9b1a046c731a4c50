export type DomainErrorCode = 'NOT_FOUND' | 'CONFLICT' | 'VALIDATION';

/** What a verb throws on purpose. Its message may be shown to the user as it is. */
export abstract class DomainError extends Error {
  abstract readonly code: DomainErrorCode;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The thing does not exist, or not for this owner: readers can't tell which. */
export class NotFoundError extends DomainError {
  readonly code = 'NOT_FOUND';

  constructor(readonly entity: 'asset' | 'generation' | 'output' | 'receipt' | 'upload') {
    super(`There is no such ${entity}.`);
  }
}

/** The thing is not in a state that allows this; the reason is a sentence for people. */
export class ConflictError extends DomainError {
  readonly code = 'CONFLICT';

  constructor(readonly reason: string) {
    super(reason);
  }
}

/** What an attempt asks for that has ended, or that another attempt has followed. */
export class AttemptOverError extends ConflictError {
  constructor() {
    super('This attempt of the generation is no longer active.');
  }
}

export class ValidationError extends DomainError {
  readonly code = 'VALIDATION';

  constructor(
    readonly field: string,
    readonly problem: string,
  ) {
    super(`The ${field} ${problem}.`);
  }
}
