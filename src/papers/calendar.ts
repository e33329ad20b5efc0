/** A dated thing as others' calendars hold it (RFC 5545). The same `uid` for ever; `sequence` rises with every change. */
export interface CalendarEvent {
  /** Unique within the framework, such as `meetings/edition/vmm/2022`. */
  readonly uid: string;
  /** The record position of the last entry on it, which never falls. */
  readonly sequence: number;
  readonly status: 'tentative' | 'confirmed' | 'cancelled';
  readonly title: string;
  /** First day, or the local time of the beginning: `2022-09-06` or `2022-09-06T09:00`. */
  readonly starts: string;
  /** Last day (inclusive), or the local time of the end; absent: the first day, or not known. */
  readonly ends?: string;
  /** IANA name, for local times. */
  readonly timeZone: string;
  readonly place?: string;
  readonly about?: string;
  /** Path below the framework of the page that tells of it. */
  readonly path: string;
  /** Instant of the last entry on it, where it is known. */
  readonly changedAt?: string;
}
