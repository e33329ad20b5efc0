import type { Fold } from '../../record/act.ts';
import type { OpenEntry } from '../../record/body.ts';
import { beforeAll, beginsOn, countsFrom } from '../../record/day.ts';

/** When a lasting fact held, as sources say it: `until` is the last day. See `period` in `acts/record-membership.ts`. */
export interface Period {
  readonly from?: string | null | undefined;
  readonly until?: string | undefined;
  readonly seenOn?: string | undefined;
}

/** The days `[from, to)` for which a period counts; `to` null: as far as known it goes on. */
export interface Days {
  readonly from: string;
  readonly to: string | null;
}

/** A fact only seen on a day counts for that day (month, year) alone: before and after it nobody knows. */
export function daysOf({ from, until, seenOn }: Period): Days {
  if (seenOn !== undefined) return { from: beginsOn(seenOn), to: dayAfter(countsFrom(seenOn)) };
  return { from: countsFrom(from ?? null), to: until === undefined ? null : firstDayAfter(until) };
}

/** The first day on which what lasts until a year, a month or a day no longer holds. */
export function firstDayAfter(until: string): string {
  return dayAfter(countsFrom(until));
}

export function isEmpty({ from, to }: Days): boolean {
  return to !== null && from !== beforeAll && to <= from;
}

export function overlap(a: Days, b: Days): boolean {
  return beginsBefore(a.from, b.to) && beginsBefore(b.from, a.to);
}

function beginsBefore(from: string, to: string | null): boolean {
  return to === null || from === beforeAll || from < to;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Periods of facts that one subject may hold several of: members of a group, roles of a party. */
export class Lasting {
  private readonly periods = new Map<string, readonly Days[]>();

  of(fact: string): readonly Days[] {
    return this.periods.get(fact) ?? [];
  }

  /** The period that goes on as far as known. */
  open(fact: string): Days | undefined {
    return this.of(fact).find(({ to }) => to === null);
  }

  begin(fact: string, days: Days): void {
    this.periods.set(fact, [...this.of(fact), days]);
  }

  end(fact: string, to: string): void {
    this.periods.set(
      fact,
      this.of(fact).map(days => (days.to === null ? { ...days, to } : days)),
    );
  }
}

/** Of `parties/party/CODE`: was it added, and which roles it held when. */
export interface PartyState {
  readonly exists: boolean;
  readonly roles: Lasting;
}

export const partyState: Fold<PartyState> = {
  initial: () => ({ exists: false, roles: new Lasting() }),
  evolve(state, { body }) {
    if (body.act === 'parties.add-party') return { ...state, exists: true };
    if (body.act === 'parties.record-role') state.roles.begin(roleKey(body.in as never), daysOf(body.in));
    if (body.act === 'parties.end-role') state.roles.end(roleKey(body.in as never), endOf(body));
    return state;
  },
};

/** A role of the framework as a whole, or of one body in it. */
export function roleKey({ role, body }: { readonly role: string; readonly body?: string | undefined }): string {
  return body === undefined ? role : `${role}/${body}`;
}

/** Of `parties/group/CODE`: which parties were members when. */
export interface GroupState {
  readonly members: Lasting;
}

export const groupState: Fold<GroupState> = {
  initial: () => ({ members: new Lasting() }),
  evolve(state, { body }) {
    const { party } = body.in as { party: string };
    if (body.act === 'parties.record-membership') state.members.begin(party, daysOf(body.in));
    if (body.act === 'parties.end-membership') state.members.end(party, endOf(body));
    return state;
  },
};

function endOf(body: OpenEntry['body']): string {
  return firstDayAfter(String(body.in.until));
}

/** Of `parties/person/ID`: the rights given, each with the days for which it counts. */
export interface PersonState {
  readonly held: readonly HeldRight[];
}

export interface HeldRight extends Days {
  readonly position: number;
  readonly party: string | null;
  readonly capacity: string;
}

function earlier(known: string | null, told: string): string {
  return known !== null && known < told ? known : told;
}

const given = ['parties.issue-credential', 'parties.delegate', 'parties.entrust-program'];
const ended = ['parties.end-credential', 'parties.hand-over', 'parties.dismiss-program'];

export const personState: Fold<PersonState> = {
  initial: () => ({ held: [] }),
  evolve({ held }, { position, body }) {
    const { act, in: said } = body;
    if (given.includes(act)) {
      const { party, capacity, from, until } = said as {
        party?: string;
        capacity: string;
        from: string;
        until?: string;
      };
      const to = until === undefined ? null : firstDayAfter(until);
      return { held: [...held, { position, party: party ?? null, capacity, from, to }] };
    }
    if (ended.includes(act))
      return {
        // What had ended before it was handed over ended then.
        held: held.map(one =>
          one.position === Number(said.credential) ? { ...one, to: earlier(one.to, String(said.endsOn)) } : one,
        ),
      };
    return { held };
  },
};
