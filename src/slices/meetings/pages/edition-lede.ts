import type { PageContext } from '../../../ui/page.ts';
import type { MeetingsWords } from '../words/page-words.ts';
import type { EditionPage } from './edition-load.ts';
import { announcedAt, heldAt } from './edition-said.ts';

/** The meeting in two or three sentences, made of its facts and of nothing else. */
export function ledeOf(data: EditionPage, { say }: PageContext, words: MeetingsWords): string {
  const { lede } = words.edition;
  const { state, year, facts, announcements, participation, hostEvent } = data;
  const host = hostEvent ? say.text(hostEvent.name ?? hostEvent.forumName).text : undefined;
  const planned = announcements.at(-1);
  const why = facts.reason?.value ?? planned?.reason;
  const reason = why ? say.text(why).text.replace(/\.$/, '') : undefined;
  if (state === 'not-held') return lede.notHeld(reason);
  if (state === 'cancelled') return lede.cancelled(reason);
  if (state === 'postponed') return lede.postponed(announcedAt(data, undefined, say, words), reason);
  if (state === 'announced') return lede.announced(announcedAt(data, host, say, words));
  if (state === 'unknown') return lede.unknown(year);
  const of = (kind: string) =>
    participation.parties.filter(({ attendance }) => attendance === kind).map(({ party }) => party);
  const attended = of('attended');
  const chairs = facts.chairs?.value.map(({ party }) => say.party(party)) ?? [];
  return [
    lede[state](heldAt(data, host, say, words)),
    data.inPersonSince === null ? '' : lede.inPersonSince(data.inPersonSince),
    chairs.length === 0 ? '' : lede.chaired(chairs),
    attended.length === 0 ? '' : lede.attended(attended.length, of('not-stated').map(say.party)),
  ]
    .filter(Boolean)
    .join(' ');
}
