import { describe, expect, it } from 'vitest';
import { capXml } from './derived/cap.ts';
import { readCap } from './derived/read-cap.ts';

const told = {
  event: { en: 'Flood', ko: '홍수' },
  headline: { en: 'Water & <mud>', ko: '물과 진흙' },
  categories: ['Met' as const],
  urgency: 'Expected' as const,
  severity: 'Severe' as const,
  certainty: 'Likely' as const,
  expires: '2999-08-15T06:00:00+02:00',
  areas: [
    {
      name: { en: 'Here', ko: '여기' },
      polygons: ['47.1,19.0 47.4,19.0 47.4,19.5 47.1,19.0'],
      geocodes: [{ name: 'basin', value: 'TVL-3' }],
    },
  ],
};
const named = { identifier: 'a.1', sender: 'them@hydro.example', sent: '2026-08-14T05:10:00+02:00' };
const message = { ...named, status: 'Actual', type: 'Alert', scope: 'Public', told } as const;
const xml = capXml(message);

const why = (text: string) => {
  const read = readCap(text);
  return 'code' in read ? [read.code, read.params?.why] : read.act;
};

it('reads what it wrote, every language', () => {
  expect(readCap(xml)).toEqual({
    act: 'issue',
    body: { ...named, status: 'Actual', ...told },
    scope: 'Public',
    addresses: [],
    references: [],
  });
  const references = ['them@hydro.example,a.1,2026-08-14T05:10:00+02:00'];
  expect(
    readCap(
      capXml({
        ...named,
        status: 'Actual',
        type: 'Cancel',
        scope: 'Private',
        addresses: ['ARD', 'BEL'],
        note: 'x',
        references,
      }),
    ),
  ).toEqual({
    act: 'cancel',
    body: { ...named, note: 'x' },
    scope: 'Private',
    addresses: ['ARD', 'BEL'],
    references: [named],
  });
});

describe('takes nothing that is not a plain message', () => {
  const entities = `<!DOCTYPE a [<!ENTITY x "boom"><!ENTITY y "&x;&x;&x;&x;">]>`;
  it.each([
    ['an entity', xml.replace('<alert', `${entities}<alert`).replace('Flood', '&y;'), /document type/],
    [
      'an outer entity',
      xml.replace('<alert', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><alert').replace('Flood', '&x;'),
      /document type/,
    ],
    ['a DTD', xml.replace('<alert', '<!DOCTYPE alert SYSTEM "http://x.example/a.dtd"><alert'), /document type/],
    ['an entity that nobody made', xml.replace('Flood', '&x;'), /entity/],
    ['a stylesheet', xml.replace('<alert', '<?xml-stylesheet href="x"?><alert'), /processing/],
    ['another namespace', xml.replace('cap:1.2', 'cap:1.1'), /not of CAP 1\.2/],
    [
      'a signature',
      xml.replace('</alert>', '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/></alert>'),
      /signature/,
    ],
    ['an attribute', xml.replace('<info>', '<info id="1">'), /attribute/],
    ['broken nesting', xml.replace('</info>', ''), /./],
    ['two roots', `${xml}<alert/>`, /./],
    ['nothing', '', /./],
    ['a field twice', xml.replace('<status>', '<status>Test</status><status>'), /twice/],
    ['an element of none', xml.replace('<info>', '<extra/><info>'), /extra/],
    ['a type of none', xml.replace('>Alert<', '>Alarm<'), /Alarm/],
    ['depth', xml.replace('Here', `${'<area>'.repeat(50)}${'</area>'.repeat(50)}`), /too much/],
    ['number', xml.replace('</alert>', `${'<note/>'.repeat(6000)}</alert>`), /too much/],
  ])('%s', (_, text, reason) => {
    const [code, said] = why(text) as [string, string];
    expect(code).toBe('not-cap');
    expect(said).toMatch(reason);
  });

  it('says two things at once', () => {
    expect(why(xml.replace('Severe', 'Minor'))).toEqual(['not-cap', expect.stringContaining('different things')]);
    expect(why(xml.replace('<language>ko', '<language>en'))).toEqual([
      'not-cap',
      expect.stringContaining('one language'),
    ]);
  });
});
