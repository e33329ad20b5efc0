import type { Localized } from '../../../record/fields.ts';
import type { PageContext } from '../../../ui/page.ts';
import { CitedSources, Differences, refsTo } from '../../../ui/primitives/cited.tsx';
import { FactNote } from '../../../ui/primitives/facts.tsx';
import { GroundLink, SourceRefs } from '../../../ui/primitives/ground.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import type { Say } from '../../../words/say.ts';
import type { Claim } from '../../framework/derived/claims.ts';
import type { CitedSource } from '../../meetings/derived/cited-sources.ts';
import type { Grounded } from '../../meetings/derived/ground.ts';
import { pageWords } from '../words/page-words.ts';

export interface Citing {
  readonly cited: readonly CitedSource[];
  readonly context: PageContext;
}

/**
 * Where a statement comes from: its sources, how it is known, and the entry that says it. A remark that stands among the
 * `shared` ones is told once below them all (`SharedNotes`), and here by its letter.
 */
export function Ground({
  of,
  name,
  shared = [],
  cited,
  context,
}: Citing & {
  readonly of: Pick<Grounded, 'sources' | 'position' | 'basis' | 'basisNote'>;
  readonly name: string;
  readonly shared?: readonly string[];
}) {
  const words = pageWords[context.say.language];
  const { basis, basisNote, sources, position } = of;
  const known = basis === null || basis === 'stated' ? undefined : words.choices.basis[basis as 'derived'];
  const place = shared.indexOf(basisNote ?? '');
  const own = place === -1 ? (basisNote ?? undefined) : undefined;
  const note = [known, own].filter(part => part !== undefined).join(': ');
  return (
    <>
      <SourceRefs refs={refsTo(cited, sources)} />
      {note === '' && place === -1 ? null : (
        <FactNote>
          {note}
          {place === -1 ? null : <sup> {letterOf(place)}</sup>}
        </FactNote>
      )}{' '}
      <GroundLink href={context.link(`/record/${position}`)} of={name} sign />
    </>
  );
}

const letterOf = (place: number) => String.fromCodePoint(97 + (place % 26));

/** The remarks that stand on more than one of these. */
export function sharedNotes(rows: readonly Pick<Grounded, 'basisNote'>[]): readonly string[] {
  const notes = rows.map(({ basisNote }) => basisNote).filter(note => note !== null);
  return [...new Set(notes.filter((note, index) => notes.indexOf(note) !== index))];
}

/** The shared remarks under their letters, for the foot of a table. */
export function SharedNotes({ notes }: { readonly notes: readonly string[] }) {
  return notes.map((note, place) => (
    <p key={note}>
      <sup>{letterOf(place)}</sup> {note}
    </p>
  ));
}

export function SourcesSection({ cited, context: { say } }: Citing) {
  if (cited.length === 0) return null;
  return (
    <Section id="sources" title={pageWords[say.language].plan.sources}>
      <CitedSources cited={cited} say={say} />
    </Section>
  );
}

export function DifferencesSection({ claims, cited, context }: Citing & { readonly claims: readonly Claim[] }) {
  if (claims.length === 0) return null;
  return (
    <Section id="differ" title={pageWords[context.say.language].plan.differ}>
      <Differences claims={claims} cited={cited} context={context} />
    </Section>
  );
}

/** What a task is called: its title, else an area of it, else that no title is known. */
export function nameOf(
  { title, areas }: { readonly title: Localized | null; readonly areas: readonly { readonly label: Localized }[] },
  say: Say,
): string {
  const words = pageWords[say.language];
  if (title !== null) return say.text(title).text;
  return areas.length === 0
    ? words.plan.noTitle
    : words.plan.areaOnly(say.list(areas.map(({ label }) => say.text(label).text)));
}
