import { readGroups } from '../../verify/src/groups.ts';
import { openSource } from '../../verify/src/open-source.ts';
import { type Policy, parsePolicy } from '../../verify/src/policy.ts';
import { type Source, Unreachable } from '../../verify/src/source.ts';
import { splitBundle } from '../../verify/src/tiles.ts';
import { verify } from '../../verify/src/verify.ts';
import type { LogKeys } from '../record/checkpoint.ts';
import { type Copied, refill as refillFrom } from '../record/refill.ts';
import { StoreProblem } from '../record/store/store-problem.ts';
import { exit, type Verb, WrongUse } from './verb.ts';
import { withInstance } from './with-instance.ts';

export const refill: Verb = {
  usage: 'refill FRAMEWORK URL|DIR',
  help: 'Takes back from a mirror the entries that this database lost, as after the restore of an old backup: all of them, or none where one cannot be had from outside. The mirror is verified first, by the key of the log that lies here.',
  async run(call) {
    const [framework, where, ...more] = call.words;
    if (framework === undefined || where === undefined || more.length > 0)
      throw new WrongUse('Name the framework and one mirror.');
    const source = await openSource(where).catch(asProblem);
    const { from, to } = await withInstance(call, async ({ store, record: { spine, keys } }) => {
      const report = await verify(source, { policy: await ownPolicy(source, framework, keys) }).catch(asProblem);
      const { head, verified, findings } = report;
      if (!verified || !head)
        throw new StoreProblem(
          `The copy at ${where} is not verified, so nothing is taken from it: ${findings[0]?.sentence}`,
        );
      const { origin, size } = head;
      const entries = (first: number) => readEntries(source, first, size);
      return refillFrom(
        { store, spine, keys, framework },
        { origin, size, root: Buffer.from(head.root, 'base64'), entries },
      );
    });
    const count = to - from;
    call.console.out(
      call.json
        ? JSON.stringify({ framework, from, to })
        : `Took back ${count} ${count === 1 ? 'entry' : 'entries'}: ${framework} has ${to} again. Uploaded files are in no mirror: restore those from a backup.`,
    );
    return exit.done;
  },
};

/** Our own key judges the copy: one that the copy brings along would prove nothing. */
async function ownPolicy(source: Source, framework: string, keys: LogKeys): Promise<Policy> {
  const checkpoint = await source.read('checkpoint', 1024 * 1024);
  const key = keys.find(framework, checkpoint?.toString('utf8').split('\n', 1)[0] ?? '');
  const policy = key && parsePolicy(Buffer.from(`log ${key.vkey}\nquorum none\n`));
  if (policy?.ok) return policy.value;
  throw new StoreProblem(`The key of the log of ${framework} is not here: put it back into the keys’ folder first.`);
}

async function* readEntries(source: Source, first: number, size: number): AsyncGenerator<Copied> {
  for await (const { bundle, openings, first: start, width } of readGroups(source, size)) {
    if (start + width <= first) continue;
    const bounds = bundle && splitBundle(bundle, width);
    if (!bounds?.ok) throw new StoreProblem(`The copy lacks the entries from ${start} on.`);
    const opened = new Map<number, Copied['opening']>();
    for (const line of openings?.toString('utf8').split('\n') ?? [])
      if (line !== '') opened.set((JSON.parse(line) as { i: number }).i, JSON.parse(line) as Copied['opening']);
    for (let i = Math.max(0, first - start); i < width; i++)
      yield {
        position: start + i,
        leaf: (bundle as Buffer).toString('utf8', bounds.value[2 * i], bounds.value[2 * i + 1]),
        opening: opened.get(start + i),
      };
  }
}

function asProblem(fault: unknown): never {
  throw fault instanceof Unreachable ? new StoreProblem(fault.message, { cause: fault }) : fault;
}
