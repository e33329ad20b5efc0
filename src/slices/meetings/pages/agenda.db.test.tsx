import { expect, it } from 'vitest';
import { show } from '../../../../test/kit/show-page.tsx';
import { openWorld, type Step, type World } from '../../../../test/kit/world.ts';
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
  expect(shown?.text).toContain('TBC/2 (not in the register)');
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
