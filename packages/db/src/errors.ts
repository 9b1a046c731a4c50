export type DomainErrorCode = 'NOT_FOUND' | 'CONFLICT' | 'VALIDATION';

/** An error that a verb throws on purpose. Its message may be shown to the user unchanged. */
export abstract class DomainError extends Error {
  abstract readonly code: DomainErrorCode;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The thing does not exist, or another owner has it: a reader cannot find out which. */
export class NotFoundError extends DomainError {
  readonly code = 'NOT_FOUND';

  constructor(readonly entity: 'asset' | 'generation' | 'output' | 'receipt' | 'upload') {
    super(`There is no such ${entity}.`);
  }
}

/** The state of the thing does not allow this. The reason is a sentence for people. */
export class ConflictError extends DomainError {
  readonly code = 'CONFLICT';

  constructor(readonly reason: string) {
    super(reason);
  }
}

/** The attempt has ended, or a later attempt has replaced it. */
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
