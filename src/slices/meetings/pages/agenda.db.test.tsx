import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { clustersOf, samples, textOf } from '../../../../test/kit/papers.ts';
import { show } from '../../../../test/kit/show-page.tsx';
import { openWorld, type Step, type World } from '../../../../test/kit/world.ts';
import { docx } from '../../../papers/docx.ts';
import { Press } from '../../../papers/press.ts';
import { agendaPage } from './agenda.tsx';

const of = { series: 'annual', edition: '2026' };
const officer = { as: 'secretariat-officer' } as const;
const opening = { key: 'opening', number: '1', title: { en: 'Opening', ko: '개회' }, kind: 'procedure' };
const gauges = { key: 'gauges', number: '2', title: { en: 'Gauges' }, documents: ['TBC/1', 'TBC/2'] };
const other = { key: 'other', number: '3', title: { en: 'Other matters' } };

const issue = (kind: string, items: object[], on: string, more: object = {}): Step => [
  'meetings.issue-agenda',
  { ...of, kind, items, ...more },
  { ...officer, on },
];

async function issued(): Promise<World> {
  const world = await openWorld();
  await world.given(
    ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
    ['meetings.open-series', { key: 'annual', name: { en: 'Annual Meeting', ko: '연례회의' }, body: 'commission' }],
    ['meetings.register-edition', { ...of, year: 2026 }, { on: '2026-01-01' }],
    [
      'meetings.announce-edition',
      { ...of, schedule: 'confirmed', starts: '2026-03-31', city: 'Ruse' },
      { on: '2026-01-02' },
    ],
    issue('provisional', [opening, gauges, other], '2026-02-01', { symbol: 'TBC/2026/A' }),
    issue(
      'revised',
      [opening, { ...gauges, number: '3', annotation: { en: 'First.\n\nSecond.' } }, { ...other, number: '2' }],
      '2026-03-01',
    ),
    issue('adopted', [opening, { ...gauges, number: '3', annotation: { en: 'First.\n\nSecond.' } }], '2026-03-31'),
    [
      'documents.register',
      { symbol: 'TBC/1', kind: 'note', title: { en: 'Readings' }, distribution: 'general', originalLanguage: 'en' },
    ],
  );
  return world;
}

it('shows the version that stands, what changed, and how each document is called', async () => {
  const world = await issued();
  const shown = await show(agendaPage, await world.reading(), of);
  expect(shown?.text).toContain('Version 3 of 3, adopted on 31 March 2026: 2 items.');
  expect(shown?.text).toContain('Item 2 was dropped: “Other matters”.');
  expect(shown?.html).toContain('href="/f/test/documents/TBC~1"');
  expect(shown?.text).toContain('TBC/1 Readings');
  expect(shown?.text).toMatch(/TBC\/1 Readings ; TBC\/2 Other|TBC\/1 Readings ?; TBC\/2/);
  expect(shown?.html).toContain('/agenda?version=2');
  expect(shown?.text).not.toContain('Second.');
});

it('shows an earlier version under its number, as of its day, and with what was written to its items', async () => {
  const world = await issued();
  const second = await show(agendaPage, await world.reading(), { ...of, version: '2', annotated: 'yes' });
  expect(second?.text).toContain('Annotated revised agenda');
  expect(second?.text).toContain('Item 2 is now 3: “Gauges”.');
  expect(second?.text).toContain('Item 3 has another annotation: “Gauges”.');
  expect(second?.html).toContain('<p>First.</p><p>Second.</p>');
  const then = await show(agendaPage, await world.reading({ asof: '2026-02-15' }), of);
  expect([then?.data.shown?.version, then?.data.changes]).toEqual([1, []]);
  for (const version of ['4', '0', 'x'])
    expect(await agendaPage.load(await world.reading(), { ...of, version })).toBe(undefined);
});

it('says that none is recorded, and counts for each reader the statements that they may read', async () => {
  const world = await issued();
  await world.given(
    ['meetings.register-edition', { series: 'annual', edition: '2027', year: 2027 }],
    [
      'meetings.record-intervention',
      { ...of, item: 'gauges', kind: 'report', text: { en: 'Nine' }, speaker: { grain: 'party', party: 'BEL' } },
      { as: 'rapporteur', on: '2026-03-31' },
    ],
  );
  const none = await show(agendaPage, await world.reading(), { series: 'annual', edition: '2027' });
  expect(none?.text).toContain('No agenda is recorded.');
  expect((await show(agendaPage, await world.reading(), of))?.data.spoken).toEqual({ opening: 0, gauges: 0 });
});

it('is a paper in either language: its own numbers, its annotations, its documents', async () => {
  const world = await issued();
  const data = await show(agendaPage, await world.reading(), { ...of, annotated: 'yes' }, 'ko');
  if (!data) throw new Error('no agenda');
  const paper = agendaPage.paper?.(data.data, data.context);
  expect(paper?.title).toBe('주석 달린 의제');
  expect(paper?.heading).toContain('연례회의 2026년');
  expect(paper?.blocks).toContainEqual({ kind: 'heading', level: 2, text: '1  개회', language: 'ko' });
  expect(paper?.blocks).toContainEqual({ kind: 'text', text: 'Second.', language: 'en' });
  expect(paper?.blocks).toContainEqual({ kind: 'note', text: '문서: TBC/1, TBC/2' });
});

it('is set on A4 in every script, tagged, with its fonts, and as a Word file', async context => {
  const world = await issued();
  const items = samples.map(({ language, text }, index) => ({
    key: language,
    number: `${index + 1}`,
    title: { [language]: text },
    annotation: { [language]: text },
  }));
  await world.given(issue('adopted', items, '2026-03-31'));
  const shown = await show(agendaPage, await world.reading(), { ...of, annotated: 'yes' });
  const paper = shown && agendaPage.paper?.(shown.data, shown.context);
  if (!paper) throw new Error('no paper');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await docx(paper, 'http://here')) });
  for (const { text } of samples) expect(value.split(text)).toHaveLength(3);
  const pdf = Buffer.from(await new Press().set({ kind: 'pdf', paper, address: 'http://here' }));
  const raw = pdf.toString('latin1');
  expect(raw).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  for (const script of ['KR', 'Thai', 'Lao', 'Khmer', 'Myanmar']) expect(raw).toMatch(new RegExp(`NotoSans${script}`));
  for (const language of ['ko', 'th', 'lo', 'km', 'my']) expect(raw).toContain(`/Lang (${language})`);
  const text = textOf(pdf);
  if (text === undefined) return context.skip('pdftotext is not on this machine');
  expect(text).toContain('Annotated agenda');
  for (const { language, text: said } of samples)
    expect(clustersOf(text).split(clustersOf(said)), language).toHaveLength(3);
});
