import { describe, expect, it } from 'vitest';
import { circlesOf, claimsOf, reads as mayRead } from './audience.ts';
import type { Author } from './body.ts';

const author = (capacity: string, party: string | null = 'ARD'): Author => ({
  party,
  capacity,
  credential: 1,
  person: capacity,
});
const reads = (reader: Author, writer: Author, audience = 'secretariat') =>
  mayRead(claimsOf(reader), circlesOf(audience, writer));

describe('what is for the secretariat', () => {
  it('is read by the secretariat, whoever wrote it, and not by the party of those who work for it', () => {
    for (const writer of ['rapporteur', 'chair', 'secretariat-officer']) {
      expect(reads(author('secretariat-officer', null), author(writer)), writer).toBe(true);
      for (const reader of ['head-of-delegation', 'focal-point', 'observer', 'compiler'])
        expect(reads(author(reader), author(writer)), `${reader} reads ${writer}`).toBe(false);
    }
  });

  it('is read back by the party that sent it, and by no other', () => {
    for (const writer of ['head-of-delegation', 'focal-point']) {
      expect(reads(author('secretariat-officer', null), author(writer)), writer).toBe(true);
      expect(reads(author('focal-point'), author(writer)), writer).toBe(true);
      for (const reader of ['head-of-delegation', 'focal-point', 'chair', 'observer', 'compiler'])
        expect(reads(author(reader, 'BEL'), author(writer)), `${reader} reads ${writer}`).toBe(false);
    }
  });

  it('is read back by the rapporteur who wrote it, and by the next one', () => {
    expect(reads(author('rapporteur'), author('rapporteur'))).toBe(true);
    expect(reads({ ...author('rapporteur', 'BEL'), person: 'another' }, author('rapporteur'))).toBe(true);
  });

  it('is not opened to a party by its own clearing officer or translator, and is read back by that party', () => {
    for (const reader of ['clearing-officer', 'translator', 'alternate'])
      expect(reads(author(reader), author('secretariat-officer', null)), reader).toBe(false);
    expect(reads(author('clearing-officer', null), author('secretariat-officer', null))).toBe(true);
    expect(reads(author('focal-point'), author('clearing-officer'))).toBe(true);
    expect(claimsOf(author('clearing-officer')).circles).toEqual(['public', 'party:ARD']);
    expect(claimsOf(author('clearing-officer'), 7).since, 'a party’s people join when their party does').toBe(7);
    expect(claimsOf(author('clearing-officer', null), 7).since).toBe(0);
  });

  it('is not opened to rapporteurs where the secretariat wrote it', () => {
    for (const writer of ['secretariat-officer', 'spokesperson', 'chair'])
      expect(reads(author('rapporteur'), author(writer)), writer).toBe(false);
    expect(reads(author('rapporteur'), author('clearing-officer', null))).toBe(false);
  });
});

it('makes no circle of rapporteurs for any other audience', () => {
  for (const audience of ['public', 'framework', 'own', 'parties:BEL'])
    expect(circlesOf(audience, author('rapporteur'))).not.toContain('rapporteurs');
});
