import { beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../../test/kit/world.ts';
import { claimsOf } from '../../../record/audience.ts';
import type { Author } from '../../../record/body.ts';
import { readOpenings } from '../../../record/openings.ts';
import { listNarrower, listParagraphs } from '../derived/paragraphs.ts';
import { documentsFound } from '../derived/search.ts';
import { textAsRead } from '../derived/text-as-read.ts';

const symbol = 'NOTE/1';
const text = {
  symbol,
  language: 'en',
  paragraphs: [{ key: '1', text: 'The parties met.' }, { key: '2' }, { key: '3', text: 'They parted.' }],
};
const atGap = { symbol, language: 'en', key: '2', text: 'They differed on the dam.' };
const unmarked = { symbol, language: 'en', key: '1a', after: '1', text: 'One came late.' };

let world: World;
beforeEach(async () => {
  world = await openWorld();
  const note = { symbol, kind: 'note', title: { en: 'A note' }, distribution: 'general', originalLanguage: 'en' };
  await world.given(['documents.register', note]);
});

const of = (party: string | null, capacity = 'head-of-delegation'): Author => ({
  party,
  capacity,
  credential: 1,
  person: 'p',
});

/** The text as somebody gets it, and which of the last entries they can open. */
async function read(author: Author | undefined) {
  const reading = await world.reading();
  const ask = async (db: typeof reading.db) => {
    const mine = { ...reading, db };
    const [told] = textAsRead(await listParagraphs(mine, symbol), await listNarrower(mine, symbol));
    const size = await world.size();
    const opened = await readOpenings(db, 'test', size - 3, size, author ? 'member' : 'public');
    const found = await documentsFound.document(mine, { words: ['they', 'dam'], limit: 5 });
    return {
      paragraphs: told?.paragraphs.map(one => [one.paragraph, one.text, one.only, one.marked]),
      opened: opened.length,
      found: found.map(({ text }) => text?.en),
    };
  };
  return author ? world.store.asMember('test', claimsOf(author), ask) : ask(reading.db);
}

describe('a document with a paragraph for fewer readers', () => {
  beforeEach(() =>
    world.given(
      ['documents.issue-text', text],
      ['documents.add-paragraph', atGap, { audience: 'framework' }],
      ['documents.add-paragraph', unmarked, { audience: 'parties:ARD' }],
    ),
  );

  it('is issued to everyone with a mark at the gap, and with no trace of what is not marked', async () => {
    expect(await read(undefined)).toEqual({
      paragraphs: [
        ['1', 'The parties met.', null, true],
        ['2', null, null, true],
        ['3', 'They parted.', null, true],
      ],
      opened: 1,
      found: [],
    });
    expect(await read(of(null, 'press')), 'nor to the press').toEqual(await read(undefined));
  });

  it('is issued to each reader with what is theirs, which says for whom it is', async () => {
    const framework = [
      ['1', 'The parties met.', null, true],
      ['2', 'They differed on the dam.', 'framework', true],
      ['3', 'They parted.', null, true],
    ];
    expect(await read(of('BEL'))).toEqual({ paragraphs: framework, opened: 2, found: [atGap.text] });
    const [first, ...rest] = framework;
    const named = [first, ['1a', 'One came late.', 'parties:ARD', false], ...rest];
    expect(await read(of('ARD'))).toEqual({ paragraphs: named, opened: 3, found: [atGap.text] });
  });

  it('may have one number twice, for different readers, who do not learn of each other', async () => {
    await world.given(['documents.add-paragraph', { ...atGap, text: 'For them.' }, { audience: 'parties:BEL' }]);
    expect((await read(of('BEL'))).paragraphs?.filter(([key]) => key === '2')).toHaveLength(2);
    expect((await read(of('CAS'))).paragraphs?.filter(([key]) => key === '2')).toHaveLength(1);
  });

  it('refuses a second text in the language, and a paragraph that has no place or is for as many', async () => {
    (await world.when('documents.issue-text', text)).refused('text-issued', { field: 'language' });
    const add = (input: object, audience = 'framework') =>
      world.when('documents.add-paragraph', { ...atGap, ...input }, { audience });
    (await add({}, 'public')).refused('not-narrower', { field: 'audience' });
    (await add({ key: '1' })).refused('no-gap-there', { field: 'key' });
    (await add({ key: '9' })).refused('unknown-paragraph', { field: 'after' });
    (await add({ key: '9', after: '7' })).refused('unknown-paragraph', { field: 'after' });
    (await add({ language: 'ko' })).refused('no-text', { field: 'language' });
    (await add({ symbol: 'NOTE/2' })).refused('unknown-document', { field: 'symbol' });
    (await add({ after: '1' })).appended({ key: '2' });
  });

  it('has the paragraph back as a gap when it was entered in error', async () => {
    const position = (await world.size()) - 2;
    const marking = { position, reason: 'Not agreed.' };
    await world.given(['archive.mark-entered-in-error', marking, { audience: 'framework' }]);
    expect((await read(of('BEL'))).paragraphs?.[1]).toEqual(['2', null, null, true]);
  });
});

it('issues a text for whom the document is, and each number once', async () => {
  (await world.when('documents.issue-text', text, { audience: 'framework' })).refused('wrong-audience');
  (await world.when('documents.issue-text', { ...text, symbol: 'NOTE/2' })).refused('unknown-document');
  const twice = [{ key: '1', text: 'A.' }, { key: '1' }];
  (await world.when('documents.issue-text', { ...text, paragraphs: twice })).refused('paragraph-twice', {
    field: 'paragraphs.1.key',
  });
});
