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

/** Where a statement comes from: its sources, how it is known, and the entry that says it. */
export function Ground({
  of,
  name,
  cited,
  context,
}: Citing & { readonly of: Pick<Grounded, 'sources' | 'position' | 'basis' | 'basisNote'>; readonly name: string }) {
  const words = pageWords[context.say.language];
  const { basis, basisNote, sources, position } = of;
  const known = basis === null || basis === 'stated' ? undefined : words.choices.basis[basis as 'derived'];
  const note = [known, basisNote ?? undefined].filter(part => part !== undefined).join(': ');
  return (
    <>
      <SourceRefs refs={refsTo(cited, sources)} />
      {note === '' ? null : <FactNote>{note}</FactNote>}{' '}
      <GroundLink href={context.link(`/record/${position}`)} of={name} sign />
    </>
  );
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
