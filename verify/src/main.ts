import { parseArgs } from 'node:util';
import { type Compared, type Comparison, compare } from './compare.ts';
import { describe, describeComparison } from './describe.ts';
import { folderSource } from './folder-source.ts';
import { mirror } from './mirror.ts';
import { TEXT_LIMIT } from './note.ts';
import { isAddress, lazySource, openSource } from './open-source.ts';
import { type Policy, parsePolicy } from './policy.ts';
import { Unreachable } from './source.ts';
import { verify } from './verify.ts';

const USAGE = `comity-verify URL|DIR [--policy FILE] [--json]
comity-verify mirror URL|DIR COPY [--policy FILE] [--json]
comity-verify compare URL|DIR URL|DIR... [--policy FILE] [--json]

Checks the record of a framework, or a copy of it, against its signed head.
With mirror, also keeps a copy in the folder COPY once all is verified.
With compare, holds other copies against the first log: same, behind, ahead, differs, refused or unreachable.

--policy FILE  your own trust file: the log's key, the witnesses, how many must have cosigned
--json         the report as JSON

Exit: 0 verified, or no copy is ahead or differs; 1 not so; 2 wrong use; 3 fault (such as a host out of reach)
`;

export interface Out {
  write(text: string): unknown;
}

class WrongUse extends Error {}

/** The command line, for this package's own program and for `comity verify` alike. The answer is the exit code. */
export async function run(argv: readonly string[], out: Out): Promise<0 | 1 | 2 | 3> {
  try {
    const use = readUse(argv);
    if (use === null) {
      out.write(USAGE);
      return 0;
    }
    const policy = use.policyFile === undefined ? undefined : await readPolicyFile(use.policyFile);
    const options = policy ? { policy } : {};
    if (use.others !== null) return await runCompare(use, policy, out);
    const source = await openSource(use.where);
    const report = use.copy === null ? await verify(source, options) : await mirror(source, use.copy, options);
    out.write(use.json ? `${JSON.stringify(report)}\n` : `${describe(report)}\n`);
    if (!use.json && 'written' in report && report.verified)
      out.write(`${report.written} files are new in ${use.copy}.\n`);
    return report.verified ? 0 : 1;
  } catch (error) {
    if (error instanceof WrongUse) {
      out.write(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    out.write(`${error instanceof Unreachable ? error.message : `Fault: ${(error as Error).message}`}\n`);
    return 3;
  }
}

async function runCompare({ where, others, json }: Use, policy: Policy | undefined, out: Out): Promise<0 | 1 | 3> {
  const first = await openSource(where);
  const compared = await compare(first, (others ?? []).map(lazySource), policy);
  if (!compared.ok) {
    out.write(json ? `${JSON.stringify({ refused: compared.wrong })}\n` : `Nothing compared: ${compared.wrong}.\n`);
    return 1;
  }
  out.write(json ? `${JSON.stringify(compared.value)}\n` : `${describeComparison(compared.value)}\n`);
  return exitOf(compared.value);
}

/** A longer copy is as grave as another history: the first log has lost what it once signed. */
function exitOf({ others }: Comparison): 0 | 1 | 3 {
  const any = (...standings: Compared['standing'][]) => others.some(({ standing }) => standings.includes(standing));
  return any('ahead', 'differs', 'refused') ? 1 : any('unreachable') ? 3 : 0;
}

interface Use {
  readonly where: string;
  readonly copy: string | null;
  /** What is compared with the first; null where nothing is. */
  readonly others: readonly string[] | null;
  readonly policyFile: string | undefined;
  readonly json: boolean;
}

/** Null where help was asked for. */
function readUse(argv: readonly string[]): Use | null {
  const { values, positionals } = parse(argv);
  if (values.help) return null;
  const verb = ['mirror', 'compare'].find(name => name === positionals[0]);
  const [where, ...rest] = verb ? positionals.slice(1) : positionals;
  if (where === undefined) throw new WrongUse('Say which log to verify.');
  for (const place of [where, ...rest])
    if (place.includes('://') && !isAddress(place)) throw new WrongUse(`${place} is not an http or https address.`);
  const use = { where, copy: null, others: null, policyFile: values.policy, json: values.json === true };
  if (verb === 'compare') {
    if (rest.length === 0) throw new WrongUse('Say which copies to compare with the first log.');
    return { ...use, others: rest };
  }
  if (verb === 'mirror') {
    if (rest.length !== 1) throw new WrongUse('Say which log to copy, and the folder to keep the copy in.');
    return { ...use, copy: rest[0] as string };
  }
  if (rest.length > 0) throw new WrongUse('Name one log only.');
  return use;
}

function parse(argv: readonly string[]) {
  try {
    const options = { policy: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new WrongUse((error as Error).message);
  }
}

async function readPolicyFile(file: string): Promise<Policy> {
  const bytes = await folderSource('').read(file, TEXT_LIMIT);
  if (bytes === null) throw new WrongUse(`There is no policy file ${file}.`);
  const policy = parsePolicy(bytes);
  if (!policy.ok) throw new WrongUse(`The policy file ${file} is refused: ${policy.wrong}.`);
  return policy.value;
}
