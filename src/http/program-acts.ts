import type { Author } from '../record/body.ts';
import { type Refusal, refusal } from '../record/refusal.ts';
import { personsAlone } from '../slices/parties/derived/party-credentials.ts';
import { acts, spine } from '../slices.ts';

/** The acts that a program may be entrusted with by somebody in this capacity: those of the capacity that are not for people alone. */
export function actsFor({ capacity }: Author): string[] {
  return [...acts.values()]
    .filter(({ name, founds }) => !founds && spine.rules.get(name)?.capacities.includes(capacity as never))
    .map(({ name }) => name)
    .filter(name => !personsAlone.includes(name));
}

/** The act that entrusts judges the form of names and who it is for; that each is one that its author may do is known here alone. */
export function notToEntrust(author: Author, names: readonly string[]): Refusal | undefined {
  const may = actsFor(author);
  const wrong = names.find(
    name => /^[a-z]+\.[a-z-]+$/.test(name) && !personsAlone.includes(name) && !may.includes(name),
  );
  return wrong === undefined
    ? undefined
    : refusal('input', 'not-yours-to-entrust', 'A program is entrusted with acts that whoever entrusts it may do.', {
        source: 'docs/how-to/programs.md',
        field: 'acts',
        params: { act: wrong },
      });
}
