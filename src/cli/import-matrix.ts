import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Handed, type Prepared, performImport, prepareImport, type Report } from '../matrix/import-matrix.ts';
import { type Mapping, mapping } from '../matrix/mapping.ts';
import { mostBytes } from '../matrix/table.ts';
import { matrixWords } from '../matrix/words.ts';
import { isPartialDate } from '../record/day.ts';
import { refusalSentence } from '../slices.ts';
import { findAuthor } from './author.ts';
import { reportLines } from './matrix-report.ts';
import { type Call, exit, type Verb, WrongUse } from './verb.ts';
import { withInstance } from './with-instance.ts';

export const importMatrix: Verb = {
  usage: 'import matrix FILE --in FRAMEWORK',
  help: [
    'Reads a secretariat’s spreadsheet (XLSX, CSV or JSON) of directions, tasks, leads, milestones and dates, and prints',
    'what it would record. Nothing is recorded without --yes; then all of it in one batch, or nothing.',
    '',
    '  --yes              records it; COMITY_TOKEN says who acts, --as checks for which party',
    '  --mapping FILE     how columns are read. Where the file is not there yet, the guess is written to it, to be edited',
    '  --plan NAME        what the plan is called, where none was described yet',
    '  --version N        into this version; else the latest where it is open, else a new one',
    '  --on DATE          the day of the matrix; else today',
    '  --source KEY       a registered source that says all of it',
    '  --audience WHO     public, framework, ...; else public',
  ].join('\n'),
  options: {
    in: { type: 'string' },
    as: { type: 'string' },
    mapping: { type: 'string' },
    plan: { type: 'string' },
    version: { type: 'string' },
    on: { type: 'string' },
    source: { type: 'string' },
    audience: { type: 'string' },
    yes: { type: 'boolean' },
  },
  async run(call) {
    const { words, options } = call;
    const [file, ...more] = words;
    if (file === undefined || more.length > 0 || typeof options.in !== 'string')
      throw new WrongUse('Name one file, and the framework with --in.');
    const framework = options.in;
    const bytes = await readBytes(file);
    const to = destinationOf(call);
    const given = await readMapping(text(options.mapping));
    return withInstance(call, async instance => {
      if (!(await instance.heads.find(framework))) throw new WrongUse(`There is no framework ${framework} here.`);
      const { author, principal } = await findAuthor(instance, call);
      const handed: Handed = { framework, author, name: basename(file), bytes, mapping: given, to };
      const prepared = await prepareImport(instance, handed);
      const { report } = prepared;
      if (!given && typeof options.mapping === 'string' && report.mapping)
        await writeFile(options.mapping, `${JSON.stringify(report.mapping, null, 2)}\n`, { flag: 'wx' });
      if (call.json && options.yes !== true) call.console.out(JSON.stringify(report));
      else if (!call.json) for (const line of reportLines(report)) call.console.out(line);
      if (report.problems.length > 0) {
        if (call.json && options.yes === true) call.console.out(JSON.stringify(report));
        call.console.err(matrixWords.en.notRecorded);
        if (!call.json && report.mapping) call.console.err(howElse(call));
        return exit.refused;
      }
      return options.yes === true && prepared.acts.length > 0
        ? record(call, () => performImport(instance, handed, principal, prepared), prepared)
        : tellNext(call, report, prepared);
    });
  },
};

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

async function readBytes(file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new WrongUse(`There is no file ${file}.`);
  // What is larger is refused by its first bytes as well as by all of them.
  return found.size > mostBytes ? Buffer.alloc(mostBytes + 1) : readFile(file);
}

function destinationOf({ options }: Call): Handed['to'] {
  const version = options.version === undefined ? undefined : Number(options.version);
  if (version !== undefined && !(Number.isInteger(version) && version > 0 && version < 1000))
    throw new WrongUse('A version is a number from 1 to 999.');
  const on = text(options.on);
  if (on !== undefined && !isPartialDate(on))
    throw new WrongUse('A day is a year, a year and month, or a day that exists: 2026, 2026-09 or 2026-09-30.');
  return {
    version,
    on,
    planName: text(options.plan),
    source: text(options.source),
    audience: text(options.audience),
  };
}

async function readMapping(file: string | undefined): Promise<Mapping | undefined> {
  const found = file === undefined ? undefined : await readFile(file, 'utf8').catch(() => undefined);
  if (found === undefined) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(found);
  } catch {
    throw new WrongUse(`${file} is not JSON.`);
  }
  const parsed = mapping.safeParse(json);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new WrongUse(`${file}: ${first?.path.join('.') || 'the mapping'}: ${first?.message}`);
}

async function record(
  { console, json }: Call,
  perform: () => ReturnType<typeof performImport>,
  { acts }: Prepared,
): Promise<number> {
  if (!json) console.err(`Recording ${acts.length} acts ...`);
  const began = performance.now();
  const outcome = await perform();
  if ('refusal' in outcome) {
    const { refusal, row } = outcome;
    if (json) console.out(JSON.stringify({ ...refusal, row }));
    else {
      console.err(`${row === 0 ? '' : `Row ${row}: `}${refusalSentence('en', refusal)} ${matrixWords.en.notRecorded}`);
      for (const { field, message } of refusal.problems ?? []) console.err(`  ${field}: ${message}`);
      console.err(`  Rule: ${refusal.rule} (${refusal.source})`);
    }
    return exit.refused;
  }
  const { entries, version } = outcome;
  const [first, last] = [entries[0]?.position, entries.at(-1)?.position];
  if (json) console.out(JSON.stringify({ version, entries: entries.length, first, last }));
  else {
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.out(`Recorded ${entries.length} acts in ${seconds} s, positions ${first} to ${last}: version ${version}.`);
    console.out(`Next: present or adopt it, with plan.adopt-version.`);
  }
  return exit.done;
}

function tellNext({ console, json, options }: Call, report: Report, { acts }: Prepared): number {
  if (json) {
    if (options.yes === true) console.out(JSON.stringify({ version: report.version?.number, entries: 0 }));
    return exit.done;
  }
  if (acts.length === 0) console.out(matrixWords.en.allThere(report.version?.number ?? 1));
  else
    console.out(`Dry run: ${matrixWords.en.notRecorded} To record these ${acts.length} acts, say it again with --yes.`);
  if (acts.length > 0) console.out(howElse({ options }));
  return exit.done;
}

function howElse({ options }: Pick<Call, 'options'>): string {
  return typeof options.mapping === 'string'
    ? `How columns, dates and parties are read stands in ${options.mapping}: edit it to read them otherwise.`
    : 'To read columns, dates or parties otherwise: --mapping FILE writes how they were read; edit it and say it again.';
}
