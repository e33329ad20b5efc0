import type { Localized } from '../../../record/fields.ts';
import { page } from '../../../ui/page.ts';
import { Notice } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { type Contest, findContest } from '../derived/contests.ts';
import { findParty, partyNames } from '../derived/parties.ts';
import { type Right, whoCouldAct } from '../derived/party-credentials.ts';
import { pageWords } from '../words/page-words.ts';
import { Rights } from './rights.tsx';

export interface RepresentationData {
  readonly code: string;
  readonly name: Localized;
  readonly contest: Contest | null;
  /** Rights to act for it on the reading's day. No person is named. */
  readonly whoCouldAct: readonly Right[];
}

/** "Who could act for Viet Nam on 6 September 2022": answerable for ever, from the record alone. */
export const representationPage = page<RepresentationData>({
  path: '/parties/:code/representation',
  async load(reading, { code = '' }) {
    const party = await findParty(reading, code);
    if (!party) return undefined;
    const [names, contest, rights] = await Promise.all([
      partyNames(reading),
      findContest(reading, code),
      whoCouldAct(reading, code),
    ]);
    return { code, name: names[code] ?? {}, contest: contest ?? null, whoCouldAct: rights };
  },
  title: ({ code }, { say, reading }) => pageWords[say.language].one.whoTitle(say.party(code), say.day(reading.day)),
  view({ data, context }) {
    const { say, reading, link } = context;
    const { one } = pageWords[say.language];
    const { code, contest } = data;
    return (
      <Sheet spread>
        <Kicker>
          <a href={link(`/parties/${code}`)}>{say.party(code)}</a>
        </Kicker>
        <Title>{one.whoTitle(say.party(code), say.day(reading.day))}</Title>
        <Lede>{one.noNames}</Lede>
        {contest ? (
          <Notice tone="warn">
            {one.contested(say.day(contest.from))} <a href={link(`/record/${contest.position}`)}>{contest.reason}</a>
          </Notice>
        ) : null}
        <Rights code={code} rights={data.whoCouldAct} context={context} />
      </Sheet>
    );
  },
});
