import { describe, expect, it } from 'vitest';
import type { OpenEntry } from '../../record/body.ts';
import { type EditionState, edition, holdsFrom, isKnownNotHeld, saidFrom } from './state.ts';

const today = '2026-11-23';
const of = (known: Partial<EditionState>): EditionState => ({
  exists: true,
  year: 2022,
  statements: 0,
  items: [],
  final: [],
  ...known,
});

describe('the day from which a fact of a meeting holds', () => {
  it('is the first day of the meeting, whenever it was entered', () => {
    expect(holdsFrom(of({ starts: '2022-09-06' }), { on: today, today })).toBe('2022-09-06');
    expect(holdsFrom(of({}), { on: null, today }, '2022-09-06')).toBe('2022-09-06');
  });

  it('is the day that the act names where the first day is unknown, and the end of the year at the latest', () => {
    expect(holdsFrom(of({}), { on: '2022-03-01', today })).toBe('2022-03-01');
    expect(holdsFrom(of({}), { on: '2022', today })).toBe('2022-12-31');
    expect(holdsFrom(of({}), { on: today, today })).toBe('2022-12-31');
    expect(holdsFrom(of({}), { on: null, today })).toBe('2022-12-31');
  });

  it('is never a day to come', () => {
    expect(holdsFrom(of({ year: 2026 }), { on: '2026', today })).toBe(today);
  });
});

describe('the day from which a statement holds', () => {
  it('is its own, and no later than the last day of the meeting', () => {
    expect(saidFrom(of({ starts: '2022-09-06', ends: '2022-09-08' }), { on: '2022-09-07', today })).toBe('2022-09-07');
    expect(saidFrom(of({ starts: '2022-09-06', ends: '2022-09-08' }), { on: today, today })).toBe('2022-09-08');
    expect(saidFrom(of({ starts: '2022-09-06' }), { on: today, today })).toBe('2022-09-06');
  });

  it('is its own while the meeting is under way', () => {
    expect(saidFrom(of({ year: 2026, starts: '2026-11-22', schedule: 'under-way' }), { on: today, today })).toBe(today);
  });

  it('is the meeting’s where nobody knows when it was made', () => {
    expect(saidFrom(of({ starts: '2022-09-06' }), { on: null, today })).toBe('2022-09-06');
  });
});

describe('an edition', () => {
  const entry = (act: string, content: object) =>
    ({ body: { act: `meetings.${act}`, in: content } }) as unknown as OpenEntry;
  const after = (...entries: OpenEntry[]) => entries.reduce(edition.evolve, edition.initial());

  it('is known not to be held when a fact says so, or when it was cancelled and nothing says more', () => {
    const registered = entry('register-edition', { year: 2020 });
    expect(isKnownNotHeld(after(registered))).toBe(false);
    expect(isKnownNotHeld(after(registered, entry('record-facts', { held: 'no' })))).toBe(true);
    const cancelled = entry('announce-edition', { schedule: 'cancelled' });
    expect(isKnownNotHeld(after(registered, cancelled))).toBe(true);
    expect(isKnownNotHeld(after(registered, cancelled, entry('record-facts', { held: 'yes' })))).toBe(false);
  });

  it('keeps what a later act does not name', () => {
    const state = after(
      entry('register-edition', { year: 2022 }),
      entry('record-facts', { held: 'yes', starts: '2022-09-06' }),
      entry('record-facts', { city: 'Seoul' }),
      entry('record-intervention', {}),
    );
    expect(state).toMatchObject({ exists: true, year: 2022, held: 'yes', starts: '2022-09-06', statements: 1 });
  });
});
