/** The requests of an attempt that cost money at a provider. */
export interface Billing {
  /** Billed by the provider's own word. */
  billed: number;
  /** Sent, but no answer came that says whether they are billed. */
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
