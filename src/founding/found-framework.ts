import { randomBytes } from 'node:crypto';
import type { Instance } from '../instance.ts';
import type { Author } from '../record/body.ts';
import { parseInput } from '../record/parse.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { type Founding, founding, foundingActs, strangersIn } from './founding.ts';

const host: Author = { party: null, capacity: 'host', credential: null, person: null };

export interface FoundedFramework {
  readonly framework: string;
  /** Position of the founder's credential as secretariat officer. */
  readonly credential: number;
  readonly entries: number;
}

/**
 * Founds a framework with its first parties and bodies, and gives the founder the right of a secretariat officer. All of
 * it is one batch: where anything is refused, nothing was founded, and the refusal names the field of the form.
 */
export async function foundFramework(instance: Instance, asked: unknown): Promise<FoundedFramework | Refusal> {
  const input = parseInput(founding, asked);
  if (isRefusal(input)) return input;
  const wanted = input as Founding;
  const stranger = strangersIn(wanted)[0];
  if (stranger !== undefined)
    return refusal('input', 'unknown-party', 'An act names parties that were added.', {
      source: 'docs/acts/parties.add-party.md',
      field: 'order.parties',
      params: { party: stranger },
    });
  const acts = foundingActs(wanted, newPerson());
  const outcome = await instance.record.perform({
    framework: wanted.key,
    author: host,
    principal: 'host',
    acts: acts.map(({ act, body, on }) => ({ act, body, on })),
  });
  if (isRefusal(outcome)) return onTheForm(outcome, acts[outcome.index]?.part ?? '');
  const credential = outcome[1]?.position as number;
  await instance.access.addPersona(wanted.key, credential, 'secretariat officer');
  return { framework: wanted.key, credential, entries: outcome.length };
}

/** The founding act is the form's own fields; of the other acts, the part of the form is named that asked for them. */
function onTheForm(refused: Refusal, part: string): Refusal {
  if (refused.code === 'framework-exists') return { ...refused, field: 'key' };
  const place = (field: string) => (part === '' ? field : /\.\d+$/.test(part) ? `${part}.${nameOf(field)}` : part);
  return {
    ...refused,
    field: place(refused.field ?? 'key'),
    ...(refused.problems && {
      problems: refused.problems.map(({ field, message }) => ({ field: place(field), message })),
    }),
  };
}

/** The form asks for one name, which the act keeps as the common form, and calls a pattern by what it forms. */
function nameOf(field: string): string {
  return field.startsWith('names') ? 'name' : field === 'pattern' ? 'symbols' : field;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

function newPerson(): string {
  return Array.from(randomBytes(13), byte => alphabet[byte & 31]).join('');
}
