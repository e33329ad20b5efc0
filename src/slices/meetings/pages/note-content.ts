import { dayIn } from '../../../record/day.ts';
import type { DraftContent, ShownDraft } from '../../../ui/draft-page.ts';
import type { PageContext } from '../../../ui/page.ts';
import { pickOne } from '../../../ui/pick-one.ts';
import { notesWords } from '../words/notes-words.ts';
import type { NotesPage } from './notes-load.ts';

/** The fields of a note, in the order of its form; `notedAt` is the instant at which its first letter was typed. */
export const noteFields = [
  'item',
  'itemTitle',
  'grain',
  'language',
  'who',
  'called',
  'kind',
  'text',
  'notedAt',
] as const;
export const ownFields = ['who', 'called', 'text'] as const;
export const carriedFields = ['item', 'itemTitle', 'grain', 'language'] as const;
const longest = 10_000;

/** Parties as choices: by code, and by their names in any language. */
export function partyOf(typed: string, { parties, names }: NotesPage): string | undefined {
  const languages = new Set(Object.values(names).flatMap(name => Object.keys(name)));
  const found = new Set(
    [...languages].map(
      language =>
        pickOne(
          typed,
          parties.map(code => ({ value: code, label: names[code]?.[language] ?? code })),
        )?.value,
    ),
  );
  found.delete(undefined);
  return found.size === 1 ? [...found][0] : undefined;
}

/** The party in full, so that it stays the same one whatever number or abbreviation means later. */
export function tidyNote(content: DraftContent, data: NotesPage): DraftContent {
  const { who, ...rest } = content;
  const trimmed = Object.fromEntries(Object.entries(rest).map(([name, text]) => [name, text.trim()]));
  return who === undefined ? trimmed : { ...trimmed, who: partyOf(who, data) ?? who.trim() };
}

/** What each attribution grain takes from "who" and "called"; `record-intervention` says what it must have. */
export function speakerOf({ grain = 'party', who, called, language = 'en' }: DraftContent, { groups }: NotesPage) {
  const label = called === undefined ? {} : { label: { [language]: called } };
  const group = who !== undefined && groups.includes(who) ? { group: who } : {};
  switch (grain) {
    case 'person':
      return { grain, party: who, name: called };
    case 'office':
      return { grain, party: who, office: called };
    case 'party':
      return { grain, party: who };
    case 'group':
      return { grain, ...group, ...label };
    case 'some-members':
      return { grain, ...group, ...label };
    default:
      return { grain, ...label };
  }
}

export function gapsOf(content: DraftContent, data: NotesPage, { say }: PageContext): string[] {
  const words = notesWords[say.language].gaps;
  const { grain = 'party', who, called, kind, text, item } = content;
  const gaps: string[] = [];
  const known = who !== undefined && data.parties.includes(who);
  const named = grain === 'person' || grain === 'office' || grain === 'party' || grain === 'group';
  if (who === undefined && named) gaps.push(words.who);
  if (who !== undefined && !known && grain !== 'meeting' && grain !== 'unattributed') gaps.push(words.whoUnclear(who));
  if (known && grain === 'group' && !data.groups.includes(who)) gaps.push(words.group(say.party(who)));
  if (called === undefined && (grain === 'person' || grain === 'office')) gaps.push(words.called[grain]);
  if (grain === 'some-members' && called === undefined && !(known && data.groups.includes(who)))
    gaps.push(words.called['some-members']);
  if (kind === undefined) gaps.push(words.kind);
  if (text === undefined) gaps.push(words.text);
  else if (text.length > longest) gaps.push(words.tooLong(say.count(longest)));
  if (item !== undefined && !data.items.some(({ key }) => key === item)) gaps.push(words.item);
  return gaps;
}

/** So few can have said it that hiding the speaker hides little. */
export function isThinlyHidden({ grain, who }: DraftContent, { few }: NotesPage): boolean {
  if (grain === 'some-members' && who !== undefined) return few.groups.includes(who);
  return (grain === 'some-members' || grain === 'unattributed') && few.here;
}

/** A note as the act that it becomes. It happened when it was noted, and no later than it was kept. */
export function noteAct(
  { content, keptAt }: Pick<ShownDraft, 'content' | 'keptAt'>,
  data: NotesPage,
  timeZone: string,
) {
  const { item, itemTitle, language = 'en', kind, text = '' } = content;
  return {
    body: {
      series: data.series,
      edition: data.edition,
      kind,
      text: { [language]: text },
      original: language,
      speaker: speakerOf(content, data),
      ...(item === undefined ? {} : { item }),
      ...(itemTitle === undefined ? {} : { itemTitle: { [language]: itemTitle } }),
    },
    on: dayIn(timeZone, new Date(notedAt(content, keptAt))),
  };
}

/** A clock in a browser may be wrong: what it says is taken where it lies within the week before the note was kept. */
export function notedAt({ notedAt: said = '' }: DraftContent, keptAt: string): string {
  const [noted, kept] = [Date.parse(said), Date.parse(keptAt)];
  return noted <= kept && noted > kept - 7 * 86_400_000 ? new Date(noted).toISOString() : keptAt;
}
