import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The schema that OASIS publishes with CAP 1.2. It is theirs, and not in this repository. */
const schema = process.env.COMITY_CAP_SCHEMA ?? '';

/** Why no message can be held against the schema here; empty where it can. */
export const noCapSchema =
  spawnSync('xmllint', ['--version']).status !== 0
    ? 'xmllint (libxml2-utils) is not installed'
    : existsSync(schema)
      ? ''
      : 'the schema of CAP 1.2 is not here: COMITY_CAP_SCHEMA names the file';

/** What xmllint has to say against a message; empty where the schema accepts it. */
export function againstCapSchema(xml: string): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}
