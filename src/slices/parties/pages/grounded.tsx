import type { PageContext } from '../../../ui/page.ts';
import { Inline, Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink, SourceRefs } from '../../../ui/primitives/ground.tsx';
import type { Lasted } from '../derived/lasting.ts';
import { pageWords } from '../words/page-words.ts';

/** When a membership or role began, with the unknown as a value. */
export function Beginning({ of, context: { say } }: { readonly of: Lasted; readonly context: PageContext }) {
  const words = pageWords[say.language];
  if (of.seenOn !== null) return words.seenOn(say.day(of.seenOn));
  return of.from === null ? <Unknown word={words.sinceUnknown} /> : <time dateTime={of.from}>{say.day(of.from)}</time>;
}

/** When it ended, or that nobody knows of an end. */
export function End({ of, context: { say } }: { readonly of: Lasted; readonly context: PageContext }) {
  const words = pageWords[say.language];
  if (of.until !== null) return <time dateTime={of.until}>{say.day(of.until)}</time>;
  return of.seenOn === null ? words.goesOn : <Unknown word={words.sinceUnknown} />;
}

/** Where a membership or role is from: how it is known if not simply stated, its sources, and the entries that say it. */
export function LastedGround({
  of,
  name,
  context: { say, link },
}: {
  readonly of: Lasted;
  readonly name: string;
  readonly context: PageContext;
}) {
  const words = pageWords[say.language];
  const bases: Readonly<Record<string, string>> = words.bases;
  const said = [of.basis === null || of.basis === 'stated' ? null : (bases[of.basis] ?? of.basis), of.basisNote];
  return (
    <>
      <Inline items={said.filter(item => item !== null)} />
      <SourceRefs refs={of.sources.map(source => ({ n: source, href: link(`/sources#${source}`) }))} />
      <GroundLink href={link(`/record/${of.position}`)} of={name} sign />
      {of.endPosition === null ? null : (
        <GroundLink href={link(`/record/${of.endPosition}`)} of={`${name}: ${words.ended}`} sign />
      )}
    </>
  );
}

/** A role as a noun: "country coordinator", "co-chair of ewg-cyber". */
export function roleName(role: string, body: string | null, { say }: Pick<PageContext, 'say'>): string {
  const words = pageWords[say.language];
  const name = (words.roles as Readonly<Record<string, string>>)[role] ?? role;
  return body === null ? name : words.roleIn(name, body);
}

/** A text and, where it is not in the reader's language, the one it is in. */
export function textOf({ text, language }: { readonly text: string; readonly language: string }, reader: string) {
  return language === reader ? { text } : { text, lang: language };
}
