import type { Step } from '../example.ts';
import { asksAsActs } from './asks.ts';
import { bodies } from './bodies.ts';
import { claims } from './claims.ts';
import { act } from './compiled.ts';
import { data, type Term } from './data.ts';
import { exercises } from './exercises.ts';
import { meetings } from './meetings.ts';
import { news } from './news.ts';
import { plan } from './plan.ts';

/**
 * The facts of `rok-asean.json` as acts of a compiler. What no source says is left out, never guessed: names that were
 * filled in from a membership become a count, a party missing from a list becomes "not stated", and a reading that the
 * sources dispute becomes a claim with all its readings.
 */
export function* factsAsActs(): Generator<Step> {
  for (const { id, title, publisher, date, lang, url, note } of data.sources)
    yield act('framework.register-source', {
      key: id,
      title,
      publisher,
      date,
      language: lang,
      url,
      readOn: '2026-11',
      note,
    });
  yield* parties();
  yield* bodies();
  yield* meetings();
  yield* plan();
  yield* claims();
  yield* asksAsActs();
  yield* exercises();
  yield* news();
}

function* parties(): Generator<Step> {
  for (const { code, group, source, first_counted, note } of data.parties)
    if (group === 'ASEAN')
      yield act(
        'parties.record-membership',
        {
          group: 'ASEAN',
          party: code,
          from: first_counted?.slice(0, 7),
          sources: [source],
          basis: 'stated',
          basisNote: note,
        },
        first_counted?.slice(0, 7) ?? null,
      );
  const plus = data.frameworks.find(({ id }) => id === 'ADMM-PLUS');
  for (const party of plus?.members ?? [])
    yield act('parties.record-membership', { group: 'ADMM-PLUS', party, sources: ['S50'], basis: 'stated' }, null);
  const coordinators = data.frameworks.find(({ id }) => id === 'COORD')?.terms ?? [];
  for (const { code, from, to, source, note } of coordinators as readonly Term[])
    yield act(
      'parties.record-role',
      {
        party: code,
        role: 'country-coordinator',
        ...(from === null ? { seenOn: '2018-09' } : { from, until: to }),
        sources: [source],
        basis: 'stated',
        basisNote: note,
      },
      from ?? '2018-09',
    );
}
