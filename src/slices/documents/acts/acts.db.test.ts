import { describe, expect, it } from 'vitest';
import { openWorld, type Step, type World } from '../../../../test/kit/world.ts';
import { storeFile } from '../../../files/files.ts';
import { isRefusal } from '../../../record/refusal.ts';
import { findTitled, listDocuments, listFamily, listShelves } from '../derived/documents.ts';
import { listFiles, showsDocumentFile } from '../derived/files.ts';
import { chainOf } from '../derived/supersessions.ts';

const body = (key: string): Step => ['meetings.establish-body', { key, name: { en: key }, level: 'ministers' }];
const grammar: Step = ['documents.set-grammar', { body: 'commission', pattern: 'TBC/{year}/{number}' }];
const paper = (symbol: string, more: object = {}) => ({
  symbol,
  kind: 'agenda',
  title: { en: `Agenda ${symbol}` },
  distribution: 'general',
  originalLanguage: 'en',
  ...more,
});
const register = (symbol: string, more: object = {}): Step => [
  'documents.register',
  paper(symbol, more),
  { on: '2022-09-06' },
];

async function staged(...more: Step[]): Promise<World> {
  const world = await openWorld();
  await world.given(body('commission'), body('experts'), grammar, ...more);
  return world;
}

async function upload(world: World, text: string): Promise<string> {
  const stored = await storeFile(world, world.framework, Buffer.from(text));
  if (isRefusal(stored)) throw new Error(stored.code);
  return stored.digest;
}

describe('a grammar', () => {
  it('is set for a body that stands, and shared by no other', async () => {
    const world = await staged();
    (await world.when('documents.set-grammar', { body: 'nobody', pattern: 'N/{number}' })).refused('unknown-body', {
      field: 'body',
    });
    (await world.when('documents.set-grammar', { body: 'experts', pattern: 'TBC/{year}/{number}' })).refused(
      'grammar-taken',
      { field: 'pattern' },
    );
    for (const pattern of ['X/{year}', 'X/{number}{year}', 'X/{number}/{number}', '(a+)+{number}', 'X/{name}/{number}'])
      (await world.when('documents.set-grammar', { body: 'experts', pattern })).refused('invalid', {
        field: 'pattern',
      });
    (await world.when('documents.set-grammar', { body: 'experts', pattern: 'EX.{number}' })).appended();
  });
});

describe('a symbol', () => {
  it('fits the grammar of its body, and of no other', async () => {
    const world = await staged();
    const field = { field: 'symbol' };
    (await world.when(...register('XYZ/1', { body: 'commission' }))).refused('not-in-grammar', field);
    (await world.when(...register('TBC/2022/1'))).refused('not-in-grammar', field);
    (await world.when(...register('TBC/2022/1', { body: 'experts' }))).refused('not-in-grammar', field);
    (await world.when(...register('TBC/2022/1', { body: 'commission' }))).appended({ body: 'commission' });
    (await world.when(...register('tbc/2022/1', { body: 'experts' }))).refused('symbol-taken', field);
  });

  it.each([
    ['a b', '..', 'A//1', '/A', 'A/', 'A/rev.1', 'Rev.1', 'A/Rev.0', 'A/Rev.1/2', 'A/1.json', 'A~1', 'A/Rev.1/x'],
  ])('is not %s', async (...symbols) => {
    const world = await openWorld();
    for (const symbol of symbols) (await world.when(...register(symbol))).refused('invalid', { field: 'symbol' });
  });

  it('counts Rev, Add and Corr from 1 on a document that stands', async () => {
    const world = await staged(register('TBC/2022/1', { body: 'commission' }));
    const field = { field: 'symbol' };
    (await world.when(...register('TBC/2022/2/Rev.1'))).refused('unknown-base', field);
    (await world.when(...register('TBC/2022/1/Rev.2'))).refused('number-skipped', field);
    (await world.when(...register('TBC/2022/1/Rev.1', { body: 'experts' }))).refused('other-body', { field: 'body' });
    (await world.when(...register('TBC/2022/1/Rev.1'))).appended({ body: 'commission' });
    (await world.when(...register('TBC/2022/1/Rev.2'))).appended();
    (await world.when(...register('TBC/2022/1/Rev.2/Add.1'))).appended();
    const reading = await world.reading();
    expect((await listFamily(reading, 'TBC/2022/1')).map(({ symbol }) => symbol)).toHaveLength(4);
    expect(await findTitled(reading, 'TBC/2022/1/Rev.2')).toMatchObject({
      base: 'TBC/2022/1',
      relation: 'rev',
      number: 2,
    });
    expect((await chainOf(reading, 'TBC/2022/1/Rev.1')).map(({ symbol, by }) => [symbol, by])).toEqual([
      ['TBC/2022/1', 'TBC/2022/1/Rev.1'],
      ['TBC/2022/1/Rev.1', 'TBC/2022/1/Rev.2'],
    ]);
  });
});

describe('a document', () => {
  it('names what stands, and reaches the readers of its distribution', async () => {
    const world = await staged();
    (await world.when(...register('A/1', { body: 'nobody' }))).refused('unknown-body', { field: 'body' });
    (await world.when(...register('A/1', { sources: ['S09'] }))).refused('unknown-source', { field: 'sources' });
    (await world.when(...register('A/1', { meeting: { series: 'annual', edition: '2022' } }))).refused(
      'unknown-edition',
    );
    (await world.when(...register('A/1', { supersedes: 'A/0' }))).refused('unknown-document', { field: 'supersedes' });
    (await world.when(...register('A/1', { supersedes: 'A/1' }))).refused('supersedes-itself');
    (await world.when(...register('A/1', { distribution: 'restricted' }))).refused('wrong-audience', {
      field: 'distribution',
    });
    (await world.when('documents.register', paper('A/1'), { audience: 'framework' })).refused('wrong-audience');
    const restricted = paper('A/1', { distribution: 'restricted' });
    (await world.when('documents.register', restricted, { audience: 'secretariat' })).appended();
    expect(await listDocuments(await world.reading())).toEqual([]);
  });

  it('is listed by body and year, and found by its title', async () => {
    const world = await staged(register('TBC/2022/1', { body: 'commission' }), register('A/1'));
    const reading = await world.reading();
    expect((await listDocuments(reading, { body: 'commission' })).map(({ symbol }) => symbol)).toEqual(['TBC/2022/1']);
    expect(await listDocuments(reading, { year: 2021 })).toEqual([]);
    expect(await listShelves(reading)).toEqual({ bodies: ['commission'], years: [2022] });
    expect(await listDocuments(await world.reading({ asof: '2022-09-05' }))).toEqual([]);
  });

  it('is superseded once, and never in a circle', async () => {
    const world = await staged(register('A/1'), register('A/2', { supersedes: 'A/1' }), register('A/3'));
    const field = { field: 'by' };
    (await world.when('documents.supersede', { symbol: 'A/9', by: 'A/1' })).refused('unknown-document');
    (await world.when('documents.supersede', { symbol: 'A/1', by: 'A/9' })).refused('unknown-document', field);
    (await world.when('documents.supersede', { symbol: 'A/1', by: 'A/1' })).refused('supersedes-itself', field);
    (await world.when('documents.supersede', { symbol: 'A/1', by: 'A/2' })).refused('superseded-already', field);
    (await world.when('documents.supersede', { symbol: 'A/2', by: 'A/3' })).appended();
    (await world.when('documents.supersede', { symbol: 'A/3', by: 'A/1' })).refused('superseded-in-a-circle', field);
    await world.given([
      'documents.register',
      paper('B/1', { distribution: 'restricted' }),
      { audience: 'secretariat' },
    ]);
    (await world.when('documents.supersede', { symbol: 'A/3', by: 'B/1' })).refused('named-to-too-many', field);
  });
});

describe('a file', () => {
  const file = (digest: string, more: object = {}) => ({
    symbol: 'A/1',
    language: 'en',
    state: 'original',
    file: { digest, name: 'agenda.txt' },
    ...more,
  });

  it('is uploaded before it is named, also where it was looked for in vain', async () => {
    const world = await staged(register('A/1'));
    const digest = await upload(world, 'Another text');
    (await world.when('documents.attach-file', file('0'.repeat(64)))).refused('unknown-file', { field: 'file' });
    (await world.when('documents.attach-file', file(digest, { symbol: 'A/2' }))).refused('unknown-document');
    const before = await world.reading();
    expect(await showsDocumentFile(before, digest)).toBe(false);
    (await world.when('documents.attach-file', file(digest))).appended({ mediaType: 'text/plain', size: 12 });
    (await world.when('documents.attach-file', file(digest))).refused('file-attached', { field: 'file' });
    expect(await showsDocumentFile(await world.reading(), digest)).toBe(true);
    expect(await listFiles(await world.reading(), ['A/1'])).toMatchObject([{ digest, state: 'original' }]);
  });

  it('goes from draft to authentic and not back', async () => {
    const world = await staged(register('A/1'));
    const digest = await upload(world, 'A translation');
    const translated = (state: string) => file(digest, { language: 'ko', state });
    (await world.when('documents.attach-file', translated('original'))).refused('not-the-original-language');
    (await world.when('documents.attach-file', file(digest, { state: 'draft' }))).refused('not-the-original-language');
    (await world.when('documents.attach-file', translated('reviewed'))).appended();
    (await world.when('documents.attach-file', translated('draft'))).refused('stands-higher', { field: 'state' });
    (await world.when('documents.attach-file', translated('authentic'))).appended();
  });

  it('of a restricted document is shown to nobody else', async () => {
    const world = await staged([
      'documents.register',
      paper('A/1', { distribution: 'restricted' }),
      { audience: 'secretariat' },
    ]);
    const digest = await upload(world, 'Not for everyone');
    (await world.when('documents.attach-file', file(digest))).refused('wrong-audience', { field: 'symbol' });
    (await world.when('documents.attach-file', file(digest), { audience: 'secretariat' })).appended();
    const reading = await world.reading();
    expect(await showsDocumentFile(reading, digest)).toBe(false);
    const seen = await world.store.asMember('test', { circles: ['public', 'secretariat'], wide: [], since: 0 }, db =>
      showsDocumentFile({ ...reading, db }, digest),
    );
    expect(seen).toBe(true);
  });
});
