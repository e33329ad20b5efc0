import { isUtf8 } from 'node:buffer';
import { type Result, right, wrong } from './result.ts';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [member: string]: Json };

/** The record knows safe integers only; `es6` exists for values from elsewhere. */
export type Numbers = 'safe integers' | 'es6';

const DEEPEST = 64;
const PLAIN = /^[ !#-[\]-~]*$/;

class Refused extends Error {}

/** RFC 8785. Refuses whatever two readers could read in two ways: lone surrogates, inexact numbers, deep nesting. */
export function canonical(value: unknown, numbers: Numbers = 'safe integers'): Result<string> {
  try {
    return right(write(value, numbers, 0));
  } catch (refusal) {
    if (refusal instanceof Refused) return wrong(refusal.message);
    throw refusal;
  }
}

/** The value whose canonical form these bytes are; other bytes for the same value are refused. */
export function parseCanonical(bytes: Buffer): Result<Json> {
  if (!isUtf8(bytes)) return wrong('it is not UTF-8');
  const text = bytes.toString('utf8');
  const value = parseJson(text);
  if (!value.ok) return value;
  const own = canonical(value.value);
  if (!own.ok) return own;
  return own.value === text ? value : wrong('it is not in its canonical form');
}

export function parseJson(text: string): Result<Json> {
  try {
    return right(JSON.parse(text) as Json);
  } catch {
    return wrong('it is not JSON');
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function write(value: unknown, numbers: Numbers, depth: number): string {
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number') return writeNumber(value, numbers);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') throw new Refused(`a value of type ${typeof value} has no JSON form`);
  if (depth === DEEPEST) throw new Refused(`it is nested more than ${DEEPEST} deep`);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${write(item, numbers, depth + 1)}`;
    return `[${text}]`;
  }
  const members = value as { readonly [member: string]: unknown };
  // The default order compares UTF-16 code units, as RFC 8785 asks.
  for (const name of Object.keys(members).sort()) {
    text += `${text === '' ? '' : ','}${writeString(name)}:${write(members[name], numbers, depth + 1)}`;
  }
  return `{${text}}`;
}

function writeString(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new Refused('a string holds half a surrogate pair');
  return JSON.stringify(text);
}

function writeNumber(number: number, numbers: Numbers): string {
  if (numbers === 'safe integers' ? !Number.isSafeInteger(number) : !Number.isFinite(number)) {
    throw new Refused(`the number ${number} is not ${numbers === 'es6' ? 'finite' : 'a safe integer'}`);
  }
  return String(number);
}
