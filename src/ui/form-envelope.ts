/** What a form posts beside the act's own fields. A leading underscore keeps them apart from any field of a schema. */
export const envelopeNames = { csrf: '_csrf', expect: '_expect', key: '_key', audience: '_audience' } as const;

export interface Envelope {
  readonly csrf?: string;
  /** The subject's last position that the person saw, as posted. */
  readonly expect?: string;
  /** Idempotency key: the same form sent twice is one act. */
  readonly key?: string;
  readonly audience?: string;
}
