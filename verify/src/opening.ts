import { hash } from 'node:crypto';
import { fromBase64Url } from './base64.ts';
import { canonical, isObject, type Json, type JsonObject, parseJson } from './canonical.ts';
import { formatLeaf, type Leaf, parseLeaf, type Visibility } from './leaf.ts';
import { type Result, right, wrong } from './result.ts';

/** One act's text and salts: what its leaf commits to. */
export interface Opening {
  readonly position: number;
  readonly body: JsonObject;
  readonly salt: Buffer;
  readonly att: JsonObject;
  readonly attSalt: Buffer;
  readonly fields: ReadonlyMap<string, { readonly salt: Buffer; readonly value: Json }>;
}

/** What is served in place of an opening once the text is gone; `by` is the position of the act that erased it. */
export interface ErasureClaim {
  readonly position: number;
  readonly by: number;
}

const LINE_LIMIT = 1024 * 1024;
const BODY_MEMBERS = 'v act av origin scope vis at on subject audience author in'.split(' ');
const AUTHOR_MEMBERS = 'party capacity credential person'.split(' ');

/**
 * One line of an openings file. The line must be JSON in its shortest form: no spaces, no needless escapes, no member
 * twice; otherwise bytes could change unseen.
 */
export function parseOpening(line: string): Result<Opening | ErasureClaim> {
  if (line.length > LINE_LIMIT) return wrong('it is longer than 1 MiB');
  const parsed = parseJson(line);
  if (!parsed.ok) return parsed;
  const value = parsed.value;
  if (!isObject(value)) return wrong('it is not an object');
  if (!isPosition(value.i)) return wrong('it names no position');
  if (JSON.stringify(value) !== line && rewrite(value) !== line) return wrong('it is not in its shortest form');

  if ('erased' in value) {
    if (Object.keys(value).length !== 2 || !isPosition(value.erased)) return wrong('it is a malformed note of erasure');
    return right({ position: value.i, by: value.erased });
  }
  const { i, body, salt, att, attSalt, fields = {}, ...others } = value;
  if (Object.keys(others).length > 0) return wrong('it has a member that openings do not have');
  if (!isObject(body) || !isObject(att) || !isObject(fields)) return wrong('its body, att or fields is not an object');
  const salts = [readSalt(salt), readSalt(attSalt)];
  if (salts[0] == null || salts[1] == null) return wrong('one of its salts is not the base64url of 32 bytes');
  const opened = new Map<string, { salt: Buffer; value: Json }>();
  for (const [digest, field] of Object.entries(fields)) {
    const fieldSalt = isObject(field) && Object.keys(field).length === 2 ? readSalt(field.salt) : null;
    if (fieldSalt === null || !isObject(field) || field.value === undefined)
      return wrong('one of its fields is malformed');
    opened.set(digest, { salt: fieldSalt, value: field.value });
  }
  return right({ position: i, body, salt: salts[0], att, attSalt: salts[1], fields: opened });
}

/** Whether the opening is that of this leaf in this log; else the sentence says where they part. */
export function checkOpening(opening: Opening, leaf: Leaf, origin: string): Result<null> {
  const own = leafOf(opening);
  if (!own.ok) return own;
  const { body } = opening;
  if (own.value.body !== leaf.body) return wrong('its text is not the one that the log commits to');
  if (own.value.att !== leaf.att) return wrong('its signature part is not the one that the log commits to');
  if (body.origin !== origin) return wrong('its text was written for another log');
  if (own.value.scope !== leaf.scope) return wrong('its text was written for another circle');
  if (own.value.vis !== leaf.vis) return wrong('its text and its place in the log differ on whether it is open');
  if (own.value.at !== leaf.at) return wrong('its text gives another time than the log');
  return right(null);
}

/** The leaf that this opening belongs to, by its own account; with a proof it makes a receipt that stands alone. */
export function leafOf(opening: Opening): Result<Leaf> {
  const { body } = opening;
  for (const member of BODY_MEMBERS) if (!(member in body)) return wrong(`its text has no member ${member}`);
  if (body.v !== 1) return wrong('its text has a version other than 1');
  if (!isSealed(body.author)) {
    for (const member of AUTHOR_MEMBERS) {
      if (!isObject(body.author) || !(member in body.author)) return wrong(`its author has no member ${member}`);
    }
  }
  const bodyCommitment = commitment('act-body/v1', opening.salt, body);
  if (!bodyCommitment.ok) return wrong(`its text has no canonical form: ${bodyCommitment.wrong}`);
  const attCommitment = commitment('act-att/v1', opening.attSalt, opening.att);
  if (!attCommitment.ok) return wrong(`its signature part has no canonical form: ${attCommitment.wrong}`);
  const sealed = opening.fields.size > 0 ? sealedDigests(body) : new Set<string>();
  for (const [digest, { salt, value }] of opening.fields) {
    const field = commitment('act-field/v1', salt, value);
    if (!field.ok || field.value !== digest)
      return wrong('a sealed value in it is not the one that its text commits to');
    if (!sealed.has(digest)) return wrong('it opens a sealed value that its text does not hold');
  }
  const at = String(body.at);
  const scope = String(body.scope);
  const vis = String(body.vis) as Visibility;
  // Parsing what was just written refuses a time, scope or visibility that no leaf can have.
  return parseLeaf(formatLeaf({ at, att: attCommitment.value, body: bodyCommitment.value, scope, vis }));
}

const scratchLimit = 64 * 1024;
const scratch = Buffer.alloc(scratchLimit);

/** base64url(SHA-256(label LF ‖ salt ‖ JCS(value))). */
function commitment(label: string, salt: Buffer, value: Json): Result<string> {
  const text = canonical(value);
  if (!text.ok) return text;
  const start = label.length + 1 + salt.length;
  // Three bytes a UTF-16 unit are the most that UTF-8 takes.
  const room = start + 3 * text.value.length;
  const input = room <= scratchLimit ? scratch : Buffer.alloc(room);
  input.write(`${label}\n`, 0, 'latin1');
  salt.copy(input, label.length + 1);
  const end = start + input.write(text.value, start, 'utf8');
  return right(hash('sha256', input.subarray(0, end), 'base64url'));
}

function sealedDigests(value: Json): Set<string> {
  const found = new Set<string>();
  const visit = (part: Json): void => {
    if (isSealed(part)) found.add(part.$sealed);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(visit);
  };
  visit(value);
  return found;
}

function isSealed(value: Json | undefined): value is { readonly $sealed: string } {
  return isObject(value) && typeof value.$sealed === 'string' && Object.keys(value).length === 1;
}

// JSON.stringify moves members named by integers to the front, which canonical text does not: an opening pasted
// together from canonical parts is as short, and as good.
function rewrite(value: JsonObject): string | null {
  const members = [];
  for (const [name, member] of Object.entries(value)) {
    const text = name === 'fields' && isObject(member) ? rewriteFields(member) : canonical(member);
    if (!text.ok) return null;
    members.push(`${JSON.stringify(name)}:${text.value}`);
  }
  return `{${members.join(',')}}`;
}

function rewriteFields(fields: JsonObject): Result<string> {
  const members = [];
  for (const [digest, field] of Object.entries(fields)) {
    const text = canonical(field);
    if (!text.ok) return text;
    members.push(`${JSON.stringify(digest)}:${text.value}`);
  }
  return right(`{${members.join(',')}}`);
}

function readSalt(value: Json | undefined): Buffer | null {
  const bytes = typeof value === 'string' ? fromBase64Url(value) : null;
  return bytes?.length === 32 ? bytes : null;
}

function isPosition(value: Json | undefined): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
