import type { PageContext } from '../../../ui/page.ts';
import { tagsOf } from '../../../ui/primitives/cited.tsx';
import type { Statement } from '../../../ui/primitives/statements.tsx';
import type { SaidText } from '../../../words/say.ts';
import type { Intervention } from '../../meetings/derived/intervention.ts';
import { pageWords } from '../words/page-words.ts';
import type { Overview } from './front-load.ts';

/** A statement at the grain in which it may be told, and no finer. */
export function told(statement: Overview['latestStatements'][number], { say, link }: PageContext): Statement {
  const { key, series, edition, seriesName, kind, text, speaker, sources, compiled, position } = statement;
  const { front: words } = pageWords[say.language];
  const said = say.text(text);
  const note = compiled && speaker.party !== null ? words.notConfirmed(say.party(speaker.party)) : undefined;
  return {
    id: `statement-${key}`,
    ...speakerOf(speaker, { say }),
    kind: words.kinds[kind] ?? kind,
    text: said.text,
    lang: langOf(said),
    sources: sources.map(source => ({ n: source, href: link(`/sources#${source}`) })),
    ground: (
      <>
        <a href={link(`/meetings/${series}/${edition}`)}>{words.edition(say.text(seriesName).text, edition)}</a>
        {note === undefined ? null : `; ${note}`}
      </>
    ),
    href: link(`/record/${position}`),
    tags: tagsOf(statement),
  };
}

function speakerOf(
  { grain, party, group, name, office, label }: Intervention['speaker'],
  { say }: Pick<PageContext, 'say'>,
) {
  const { front: words } = pageWords[say.language];
  const of = party === null ? '' : say.party(party);
  const labelled = label === null ? undefined : say.text(label).text;
  if (grain === 'person') return { who: name ?? of, whoNote: [office, of].filter(Boolean).join(', ') };
  if (grain === 'office') return { who: office ?? of, whoNote: of };
  if (grain === 'party') return { who: of };
  if (grain === 'group') return { who: labelled ?? say.party(group ?? '') };
  if (grain === 'meeting') return { who: labelled ?? words.theMeeting };
  if (grain === 'some-members') return { who: labelled ?? words.someMembersOf(say.party(group ?? '')), unnamed: true };
  return { who: labelled ?? words.notNamed, unnamed: true };
}

/** The language of a text that is not in the reader's. */
export function langOf({ fallback, language }: SaidText): string | undefined {
  return fallback ? language : undefined;
}
