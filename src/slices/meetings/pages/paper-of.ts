import type { Block, Paper } from '../../../papers/paper.ts';
import type { PageContext } from '../../../ui/page.ts';
import { sayAudience } from '../../../words/audience.ts';
import type { Edition } from '../derived/editions.ts';
import { pageWords } from '../words/page-words.ts';
import { papersWords } from '../words/papers-words.ts';
import { announcedAt, heldAt } from './edition-said.ts';
import type { MeetingHead } from './meeting-head.ts';

/** "Annual Meeting, 2022": how pages and papers call a meeting. */
export function meetingName({ seriesName, year }: MeetingHead, { say }: PageContext): string {
  return pageWords[say.language].edition.name(say.text(seriesName).text, year);
}

/** Where and when it was, else where and when it was last announced to be. */
export function whereAndWhen(head: Edition, { say }: PageContext): string[] {
  const words = pageWords[say.language];
  const { days, city } = head.facts.starts
    ? heldAt(head, undefined, say, words)
    : announcedAt(head, undefined, say, words);
  const venue = head.facts.venue?.value ?? head.announcements.at(-1)?.venue;
  return [[venue, city].filter(Boolean).join(', '), days].filter(part => part !== undefined && part !== '') as string[];
}

interface Told {
  readonly title: string;
  readonly subtitle?: string;
  readonly symbol?: string | null;
  readonly path: string;
  readonly blocks: readonly Block[];
  /** Of what stands on it: who may read each entry. */
  readonly audiences: readonly string[];
}

/** A paper of a meeting: at its head framework, meeting, place and date; and a warning where it is not for everyone. */
export function paperOf(head: MeetingHead, context: PageContext, told: Told): Paper {
  const { say, framework, link, reading } = context;
  const { subtitle, symbol } = told;
  const warning = restrictedNote(told.audiences, context);
  return {
    language: say.language,
    title: told.title,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(symbol ? { symbol } : {}),
    heading: [say.text(framework.name).text, meetingName(head, context), ...whereAndWhen(head, context)].join(' · '),
    source: papersWords[say.language].paperSource(link(told.path), reading.position),
    blocks: [...(warning === undefined ? [] : [{ kind: 'note' as const, text: warning }]), ...told.blocks],
  };
}

/** What a copy must say when it holds more than everyone may read; undefined where it does not. */
export function restrictedNote(audiences: readonly string[], { say }: PageContext): string | undefined {
  const words = papersWords[say.language];
  const narrow = audiences.filter(audience => audience !== 'public');
  if (narrow.length === 0) return undefined;
  return words.restricted(narrow.length, [...new Set(narrow)].map(audience => sayAudience(audience, say)).join('; '));
}
