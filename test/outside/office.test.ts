import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, it } from 'vitest';
import { docx } from '../../src/papers/docx.ts';
import type { Sheet } from '../../src/papers/sheet.ts';
import { xlsx } from '../../src/papers/xlsx.ts';
import { filledWorkbook } from '../kit/filled-workbook.ts';
import { journal, samples } from '../kit/papers.ts';

/** LibreOffice opens our files as an officer would, and hands back what it saw. */
const missing = spawnSync('soffice', ['--version']).status === 0 ? '' : 'LibreOffice is not installed';
const dir = mkdtempSync(join(tmpdir(), 'comity-office-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function opened(name: string, file: Uint8Array, as: string): string {
  const from = join(dir, name);
  const to = join(dir, 'out');
  mkdirSync(to, { recursive: true });
  writeFileSync(from, file);
  const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'profile'))}`;
  const { status, stdout, stderr } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', as, '--outdir', to, from],
    { encoding: 'utf8', cwd: dir },
  );
  expect(status, `${stdout}${stderr}`).toBe(0);
  return readFileSync(join(to, name.replace(/\.[a-z]+$/, `.${as.split(':')[0]}`)), 'utf8');
}

it('a workbook opens with its texts, numbers and scripts, and what looks like a formula is text', async context => {
  if (missing) context.skip(missing);
  const formulas = ['=1+1', '+1', '@SUM(A1)', '=cmd|calc', '=HYPERLINK("http://example.org")'];
  const sheet: Sheet = {
    name: 'Plan',
    columns: [
      { name: 'task', title: '과제', kind: 'text' },
      { name: 'budget', title: 'Budget', kind: 'number' },
      { name: 'due', title: 'Due', kind: 'date' },
    ],
    rows: [...samples.map(({ text }) => text), ...formulas].map(task => ({ task, budget: -5, due: '2022-09' })),
  };
  const file = await xlsx([sheet]);
  const rows = parse(opened('plan.xlsx', file, 'csv:Text - txt - csv (StarCalc):44,34,76'), { bom: true });
  expect(rows).toEqual([['과제', 'Budget', 'Due'], ...sheet.rows.map(({ task }) => [task, '-5', '2022-09'])]);
}, 120_000);

it('a paper opens with its headings, numbers and scripts', async context => {
  if (missing) context.skip(missing);
  const file = await docx(journal, 'https://record.example/f/tervel/meetings/plenary/4');
  const text = opened('journal.docx', file, 'txt:Text (encoded):UTF8');
  for (const part of ['Journal of the fourth plenary', 'Taken up on the second day', 'Party 60'])
    expect(text).toContain(part);
  for (const { text: said } of samples) expect(text).toContain(said);
}, 120_000);

it('a party’s workbook that it saves is read back cell by cell', async context => {
  if (missing) context.skip(missing);
  const { file, compare } = await filledWorkbook();
  opened('returns.xlsx', file, 'xlsx:Calc MS Excel 2007 XML');
  const { changes, problems } = await compare(readFileSync(join(dir, 'out', 'returns.xlsx')));
  expect(problems).toEqual([]);
  expect(changes).toMatchObject([
    { task: 'T1', content: { status: 'on-track', narrative: { en: 'Nine of twelve: ก็ทำแล้ว.' } } },
    { task: 'T2', content: { kind: 'nil' } },
  ]);
}, 120_000);
