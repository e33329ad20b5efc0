import { randomBytes } from 'node:crypto';
import { storeFile } from '../src/files/files.ts';
import type { Instance } from '../src/instance.ts';
import type { Author } from '../src/record/body.ts';
import { readEntries } from '../src/record/entries.ts';
import type { ActRequest } from '../src/record/perform.ts';
import { isRefusal } from '../src/record/refusal.ts';
import type { Example, Recorded, Step } from './example.ts';
import { rokAsean } from './rok-asean/rok-asean.ts';
import { tervelBasin } from './tervel-basin/tervel-basin.ts';

export const examples: readonly Example[] = [rokAsean, tervelBasin];

type Log = (line: string) => void;

/**
 * Founds and records the examples that are not there yet, in a record that holds nothing else. Answers those to which
 * something was added.
 */
export async function loadExamples(instance: Instance, log: Log): Promise<readonly string[]> {
  const own = new Set(examples.map(({ framework }) => framework));
  const others = (await instance.heads.list()).filter(({ framework }) => !own.has(framework));
  if (others.length > 0) return [];
  const loaded: string[] = [];
  for (const example of examples) if (await loadExample(instance, example, log)) loaded.push(example.framework);
  return loaded;
}

/**
 * Records what is missing of one example. Each entry stands at the position of its act in the list, so a load that was
 * cut off goes on where its log ends. A log in which others have written, or of another list, is left as it is.
 */
export async function loadExample(instance: Instance, example: Example, log: Log): Promise<boolean> {
  const { framework } = example;
  const steps = stepsOf(example);
  const there = await namesRecorded(instance, framework, steps.length);
  const same = there.every((name, index) => name === steps[index]?.act);
  if (there.length < steps.length && !same) {
    log(`The record of ${framework} is not this version of the example: it is left as it is.`);
    return false;
  }
  if (there.length < steps.length) await record(instance, example, steps, there.length, log);
  if (same) await welcome(instance, example);
  return there.length < steps.length;
}

/** `undefined`: the host, before anybody has a credential. */
type AnyStep = Omit<Step, 'by'> & { readonly by: string | undefined };

function stepsOf({ founding, parties, personas, steps }: Example): readonly AnyStep[] {
  return [
    { by: undefined, act: 'framework.found', body: founding },
    ...parties.map(body => ({ by: undefined, act: 'parties.add-party', body, on: null })),
    ...personas.map(({ party, capacity, exercise }) => ({
      by: undefined,
      act: 'parties.issue-credential',
      body: () => ({ person: newPerson(), party, capacity, exercise, restsOn: { kind: 'example' } }),
    })),
    ...steps(),
  ];
}

const batch = 64;
const tellEvery = 1000;

async function record(
  instance: Instance,
  example: Example,
  steps: readonly AnyStep[],
  from: number,
  log: Log,
): Promise<void> {
  const { framework } = example;
  const recorded = recordedBy(instance, framework, steps);
  const authors = new Map<string | undefined, Author>();
  const start = performance.now();
  const rate = (done: number) => `${Math.round((done * 1000) / (performance.now() - start))} acts/s`;
  let told = start;
  log(`Loading the example ${framework}: ${from === 0 ? '' : `going on after ${from} of `}${steps.length} acts ...`);
  for (let at = from; at < steps.length; ) {
    const end = endOfBatch(steps, at);
    const by = steps[at]?.by;
    const author = authors.get(by) ?? (await authorOf(instance, example, by));
    authors.set(by, author);
    const acts = await Promise.all(steps.slice(at, end).map(step => requestOf(step, recorded)));
    const outcome = await instance.record.perform({ framework, author, principal: 'example', acts });
    if (isRefusal(outcome)) {
      const act = acts[outcome.index];
      throw new Error(
        `${framework}, act ${at + outcome.index} (${act?.act} ${JSON.stringify(act?.body)}), was refused: ${JSON.stringify(outcome)}`,
      );
    }
    at = end;
    if (performance.now() - told < tellEvery) continue;
    told = performance.now();
    log(`  ${framework}: ${at} of ${steps.length} acts, ${rate(at - from)}`);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  log(`Recorded ${steps.length - from} acts of ${framework} in ${seconds} s, ${rate(steps.length - from)}.`);
}

/** One author's acts go together, as long as none asks for what one before it makes. */
function endOfBatch(steps: readonly AnyStep[], at: number): number {
  const goesAlong = (step: AnyStep, index: number) =>
    index < at + batch &&
    step.by === steps[at]?.by &&
    step.act !== 'framework.found' &&
    (typeof step.body !== 'function' || step.act === 'parties.issue-credential');
  let end = at + 1;
  for (let step = steps[end]; step && steps[at]?.act !== 'framework.found' && goesAlong(step, end); step = steps[end])
    end++;
  return end;
}

async function requestOf({ act, body, on, audience }: AnyStep, recorded: Recorded): Promise<ActRequest> {
  return { act, body: known(typeof body === 'function' ? await body(recorded) : body), on, audience };
}

/** Fields that are null or absent are unknown, and left out. */
function known(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== null && held !== undefined));
}

/** What the first entries are, at most as many as the example has: a record may have grown long since. */
async function namesRecorded(
  { store, record }: Instance,
  framework: string,
  most: number,
): Promise<(string | undefined)[]> {
  const names: (string | undefined)[] = [];
  for await (const entry of readEntries(store.writer, record.spine, framework, 0, most))
    names.push(entry.erased ? undefined : entry.body.act);
  return names;
}

async function entryIn(
  { store, record }: Instance,
  framework: string,
  position: number,
): Promise<Record<string, unknown>> {
  for await (const entry of readEntries(store.writer, record.spine, framework, position, position + 1))
    if (!entry.erased) return entry.body.in;
  throw new Error(`${framework} has no entry ${position} to go on from`);
}

async function authorOf(instance: Instance, example: Example, by: string | undefined): Promise<Author> {
  if (by === undefined) return { party: null, capacity: 'host', credential: null, person: null };
  const credential = credentialOf(example, by);
  const { person } = await entryIn(instance, example.framework, credential);
  const { party, capacity } = example.personas[credential - 1 - example.parties.length] as Example['personas'][number];
  return { party, capacity, credential, person: String(person) };
}

/** Credentials stand behind the founding and the parties. */
function credentialOf({ framework, parties, personas }: Example, key: string): number {
  const index = personas.findIndex(persona => persona.key === key);
  if (index < 0) throw new Error(`${framework} has no persona ${key}`);
  return 1 + parties.length + index;
}

/** Beside the record: who of the example may sign in here. */
async function welcome({ access }: Instance, example: Example): Promise<void> {
  for (const { key, label } of example.personas)
    await access.addPersona(example.framework, credentialOf(example, key), label);
}

function recordedBy(instance: Instance, framework: string, steps: readonly AnyStep[]): Recorded {
  const position = (name: string) => {
    const found = steps.findIndex(step => step.name === name);
    if (found < 0) throw new Error(`${framework} has no step named ${name}`);
    return found;
  };
  return {
    position,
    key: async name => String((await entryIn(instance, framework, position(name))).key),
    async file(name, bytes) {
      const stored = await storeFile(instance, framework, bytes);
      if (isRefusal(stored)) throw new Error(`${framework}, file ${name}: ${JSON.stringify(stored)}`);
      return { digest: stored.digest, name };
    },
  };
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

function newPerson(): string {
  return Array.from(randomBytes(13), byte => alphabet[byte & 31]).join('');
}
