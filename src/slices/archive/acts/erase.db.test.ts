import { describe, expect, it } from 'vitest';
import { openWorld, type Step } from '../../../../test/kit/world.ts';
import { findSources } from '../../framework/derived/sources.ts';
import { entryAt, latestEntries } from '../derived/entries.ts';
import { erasedBetween, erasureOf } from '../derived/erasures.ts';
import { findKnownAct } from '../derived/known-acts.ts';
import { leafAt } from '../derived/leaves.ts';
import { erase } from './erase.ts';

const secret = 'a private name that must go';
const source: Step = ['framework.register-source', { key: 'S01', publisher: secret, language: 'en' }];
const ground = 'It names a private person.';
const authority = 'Decision of 3 March 2026';

describe('archive.erase', () => {
  it('destroys the text and what was derived from it; the leaf stays', async () => {
    const world = await openWorld();
    await world.given(source);
    const position = (await world.size()) - 1;
    const leaf = await leafAt(await world.reading(), position);
    expect(leaf?.textLeadsHere).toBe(true);
    (await world.when('archive.erase', { position, ground, authority }, { as: 'secretariat-officer' })).appended({
      position,
    });
    const reading = await world.reading();
    expect(await entryAt(reading, position)).toBeUndefined();
    expect(await findSources(reading, ['S01'])).toEqual([]);
    expect(await erasureOf(reading, position)).toEqual({ position: position + 1, ground, authority });
    expect(await erasureOf(await world.reading({ at: position }), position)).toEqual({
      position: position + 1,
      ground: null,
      authority: null,
    });
    expect(await erasedBetween(reading, 0, position + 1)).toMatchObject([{ position, by: position + 1 }]);
    expect(await leafAt(reading, position)).toMatchObject({
      entry: leaf?.entry,
      hash: leaf?.hash,
      opening: null,
      textLeadsHere: null,
    });
    expect((await latestEntries(reading, { limit: 1 }))[0]?.act).toBe('archive.erase');
    expect(await everything(world.store.writer)).not.toContain(secret);
  });

  it('may be of what nobody outside may read, and stays what it is in the log', async () => {
    const world = await openWorld();
    await world.given([
      'framework.register-source',
      { key: 'S01', publisher: secret, language: 'en' },
      { audience: 'secretariat', as: 'secretariat-officer' },
    ]);
    const position = (await world.size()) - 1;
    const input = { position, ground, authority };
    (await world.when('archive.erase', input, { as: 'secretariat-officer', audience: 'secretariat' })).refused(
      'erasure-is-public',
      { field: 'audience' },
    );
    (await world.when('archive.erase', input, { as: 'host' })).appended();
    expect(await erasureOf(await world.reading(), position)).toMatchObject({ ground });
  });

  it('is refused for what is not there, is erased, or others stand on', async () => {
    const world = await openWorld();
    await world.given(source);
    const position = (await world.size()) - 1;
    await world.given(['archive.erase', { position, ground, authority }, { as: 'host' }]);
    const again = (of: number) => world.when('archive.erase', { position: of, ground, authority }, { as: 'host' });
    (await again(position)).refused('erased-already', { field: 'position' });
    (await again(position + 1)).refused('not-erasable', { field: 'position' });
    (await again(position + 2)).refused('no-entry-to-erase', { field: 'position' });
    for (let of = 0; of < position; of++) (await again(of)).refused('not-erasable');
    (await world.when('archive.mark-entered-in-error', { position, reason: 'wrong' })).refused('entry-erased');
  });

  it('is for those who keep the record', async () => {
    const world = await openWorld();
    await world.given(source);
    const position = (await world.size()) - 1;
    for (const as of ['compiler', 'rapporteur', 'chair', 'head-of-delegation', 'focal-point', 'observer'] as const)
      (await world.when('archive.erase', { position, ground, authority }, { as })).refused('not-allowed');
    (await world.when('archive.erase', { position, ground, authority }, { as: 'nobody' })).refused('sign-in-first');
  });

  it('of a marked entry leaves the marking standing', async () => {
    const world = await openWorld();
    await world.given(source);
    const position = (await world.size()) - 1;
    await world.given(
      ['archive.mark-entered-in-error', { position, reason: 'wrong' }],
      ['archive.erase', { position, ground, authority }, { as: 'host' }],
    );
    expect((await entryAt(await world.reading(), position + 1))?.in).toEqual({ position, reason: 'wrong' });
    (await world.when(...source)).refused('source-exists');
  });
});

it('has an example that its schema takes', () => {
  expect(erase.input.strict().safeParse(erase.example).error).toBeUndefined();
});

it('the archive knows the acts of all slices, with a rule and words for every field', () => {
  for (const name of ['framework.found', 'parties.issue-credential', 'meetings.record-facts', 'archive.erase']) {
    const known = findKnownAct(name);
    expect(known?.rule?.source, name).toBeTruthy();
    for (const field of Object.keys(known?.act.input.shape ?? {}))
      for (const language of ['en', 'ko'])
        expect(known?.fields[language]?.[field]?.label, `${name} ${field} ${language}`).toBeTruthy();
  }
});

/** Every row of every table, as text. */
async function everything(pool: { query(sql: string): Promise<{ rows: { text: string }[] }> }): Promise<string> {
  const { rows } = await pool.query(
    `select format('select coalesce(string_agg(t::text, chr(10)), %L) as text from %I.%I t', '', table_schema, table_name) as text
     from information_schema.tables where table_schema in ('record', 'derived', 'access')`,
  );
  const texts = await Promise.all(rows.map(async ({ text }) => (await pool.query(text)).rows[0]?.text ?? ''));
  return texts.join('\n');
}
