import type { UiWords } from './words.ts';

/** What this page shows of the record, as the address asked for it and as it was answered. */
export interface PageReading {
  /** The last entry that the page knows of; absent on pages that show no record. */
  readonly position?: number | undefined;
  /** As in the address, when the address says so. */
  readonly asof?: string | undefined;
  /** A position or an instant, when the address says so. */
  readonly at?: string | undefined;
  readonly path: string;
  /** The day in force, ISO 8601, in the framework's time zone: today unless the address says otherwise. */
  readonly day: string;
  /** Parameters of the address to keep, without `asof` and `at`. */
  readonly query: Readonly<Record<string, string>>;
  /** Where a reader sees what changed between this past and now. */
  readonly changesPath?: string | undefined;
}

/** The sentence of the banner, or undefined when the page shows the present. */
export function pastSentence({ asof, at }: PageReading, { layout: { past } }: UiWords): string | undefined {
  if (asof !== undefined && at !== undefined) return past.both(asof, at);
  if (asof !== undefined) return past.asof(asof);
  return at === undefined ? undefined : past.at(at);
}
