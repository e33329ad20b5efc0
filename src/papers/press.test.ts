import { beforeAll, expect, it } from 'vitest';
import { clustersOf, journal, samples, textOf } from '../../test/kit/papers.ts';
import type { Paper } from './paper.ts';
import { Press, PressBusy, type Step } from './press.ts';

const press = new Press();
const pdf = (paper: Paper, address = '', by = press) => by.set({ kind: 'pdf', paper, address });

let file: Buffer;
beforeAll(async () => {
  file = Buffer.from(await pdf(journal, 'https://record.example/f/tervel/meetings/plenary/4'));
});

const paper = (text: string): Paper => ({ ...journal, title: text, blocks: [{ kind: 'text', text }] });

it('is a tagged PDF/UA on A4 with its language and embedded fonts', () => {
  const raw = file.toString('latin1');
  expect(raw).toMatch(/^%PDF-1\.7/);
  expect(raw).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(raw).toContain('pdfuaid:part');
  expect(raw).toMatch(/\/Lang \(en\)/);
  for (const box of raw.matchAll(/\/MediaBox \[([^\]]+)\]/g))
    expect(box[1]?.split(' ').map(side => Math.round(Number(side)))).toEqual([0, 0, 595, 842]);
  for (const family of [
    'NotoSans-Bold',
    'NotoSansKR',
    'NotoSansThai',
    'NotoSansLao',
    'NotoSansKhmer',
    'NotoSansMyanmar',
  ])
    expect(raw).toContain(family);
});

it('holds headings, numbers as given, tables with their heads on every page, and texts', context => {
  const text = textOf(file);
  if (text === undefined) return context.skip('pdftotext is not on this machine');
  for (const part of ['Journal of the fourth plenary', '2 (a)', 'Taken up on the second day', 'Party 60', '2 / 2'])
    expect(text).toContain(part);
  expect(text.match(/Head of delegation/g)?.length).toBeGreaterThan(1);
  expect(text).toContain('https://record.example/f/tervel/meetings/plenary/4');
  for (const { language, text: said } of samples) expect(clustersOf(text), language).toContain(clustersOf(said));
});

it('runs nothing of what a paper says', async context => {
  const hostile = [
    '#read("/etc/passwd")',
    '$ x^2 $',
    '\\ \\u{41}',
    '@ref <label>',
    '#import "a.typ"',
    '= no heading',
    '"#"',
  ];
  for (const text of hostile) {
    const said = textOf(await pdf(paper(text), text));
    if (said === undefined) return context.skip('pdftotext is not on this machine');
    expect(said).toContain(text);
    expect(said).not.toContain('root:');
  }
});

it('sets what no font has and what XML cannot hold, a heading that skips a level, and an empty paper', async () => {
  const levels: Paper = {
    ...journal,
    blocks: [
      { kind: 'heading', level: 3, text: 'Deep' },
      { kind: 'heading', level: 2, text: '' },
      { kind: 'items', items: [] },
      { kind: 'facts', facts: [] },
      { kind: 'table', columns: [{ title: 'Alone' }], rows: [] },
    ],
  };
  for (const odd of [paper('🚣 العربية \uE000'), paper('a\u0000b\uD800'), levels, { ...journal, blocks: [] }])
    expect(Buffer.from(await pdf(odd, '')).toString('latin1')).toContain('/Marked true');
});

it('keeps the same bytes for the same paper', async () => {
  const again = Buffer.from(await pdf(journal, 'https://record.example/f/tervel/meetings/plenary/4'));
  expect(again.equals(file)).toBe(true);
});

it('refuses what would wait too long, gives up what takes too long, and goes on', async () => {
  const small = new Press({ waiting: 1, time: 1 });
  const [first, second, third] = await Promise.allSettled([1, 2, 3].map(() => pdf(journal, '', small)));
  expect(first).toMatchObject({ status: 'rejected', reason: new PressBusy('Setting the paper took too long.') });
  expect(second).toMatchObject({ status: 'rejected' });
  expect(third).toMatchObject({ status: 'rejected', reason: new PressBusy('Too many papers are waiting.') });
  const patient = new Press({ idle: 1 });
  await pdf(paper('one'), '', patient);
  await new Promise(done => setTimeout(done, 50));
  await expect(pdf(paper('two'), '', patient)).resolves.toBeInstanceOf(Uint8Array);
});

it('ends what is cancelled at once, and goes on with the next', async () => {
  const cancelled = new AbortController();
  const long: Paper = {
    ...journal,
    blocks: Array.from({ length: 40_000 }, (_, at) => ({ kind: 'text', text: `No. ${at}` })),
  };
  const steps: Step[] = [];
  const first = press.set(
    { kind: 'pdf', paper: long, address: '' },
    {
      signal: cancelled.signal,
      onStep: step => {
        steps.push(step);
        cancelled.abort(new Error('no longer wanted'));
      },
    },
  );
  const start = performance.now();
  const next = pdf(paper('next'));
  await expect(first).rejects.toThrow('no longer wanted');
  expect(performance.now() - start).toBeLessThan(5000);
  await expect(next).resolves.toBeInstanceOf(Uint8Array);
  expect(steps).toEqual([{ step: 1, steps: 3 }]);
});
