/** The requests of an attempt that cost money at a provider. */
export interface Billing {
  /** Requests that the provider says it bills. */
  billed: number;
  /** Requests that were sent but got no answer: the provider may bill them. */
  mayBeBilled: number;
}

/** What an attempt cost, in one or two sentences for people. */
export function billingSentence({ billed, mayBeBilled }: Billing): string {
  if (billed + mayBeBilled === 0) return 'Nothing was charged for this attempt.';
  const sentences = [
    billed > 0 && `The provider bills ${requests(billed)} of this attempt.`,
    mayBeBilled > 0 && `${requests(mayBeBilled)} without an answer may be billed${billed > 0 ? ' too' : ''}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

const requests = (count: number) => `${count} ${count === 1 ? 'request' : 'requests'}`;
