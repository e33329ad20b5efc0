import type { PageContext } from '../../../ui/page.ts';
import type { Fact } from '../../../ui/primitives/facts.tsx';
import { makeSay } from '../../../words/say.ts';
import { deadlineFor } from '../derived/deadlines.ts';
import type { Round } from '../derived/rounds.ts';
import { pageWords } from '../words/page-words.ts';

/** Open, past its deadline, or closed: as the record says it, for no page reads the clock. */
export function phaseOf({ closed, passed, deadlines }: Round, { say }: PageContext): string {
  const words = pageWords[say.language];
  if (closed !== null) return words.closedState;
  const last = deadlines
    .filter(({ party }) => party === null)
    .map(({ deadline }) => deadline)
    .sort()
    .at(-1);
  return passed.some(({ party, deadline }) => party === null && deadline === last)
    ? words.passedState
    : words.openState;
}

/** The round's terms: period, deadlines as they were set one after the other, who is asked, in which languages. */
export function deadlineFacts(round: Round, context: PageContext): Fact[] {
  const { say, link } = context;
  const words = pageWords[say.language];
  const { deadlines, timeZone } = round;
  const forAll = deadlines.filter(({ party }) => party === null);
  const own = [...new Set(deadlines.flatMap(({ party }) => (party === null ? [] : [party])))];
  const { instant: instantIn } = makeSay(say.language, timeZone, say.party);
  const at = (instant: string) => words.inZone(instantIn(instant), timeZone);
  return [
    {
      term: words.period,
      value: say.days(round.period.from, round.period.until),
      ground: link(`/record/${round.position}`),
    },
    {
      term: words.deadline,
      value: at(forAll.at(-1)?.deadline ?? ''),
      note:
        forAll.length < 2
          ? undefined
          : `${words.extendedFrom(say.list(forAll.slice(0, -1).map(({ deadline }) => instantIn(deadline))))}${
              forAll.at(-1)?.reason ? ` ${say.text(forAll.at(-1)?.reason ?? {}).text}` : ''
            }`,
      ground: link(`/record/${forAll.at(-1)?.position ?? round.position}`),
    },
    ...own.map(party => ({
      term: words.deadlineFor(say.party(party)),
      value: at(deadlineFor(deadlines, party) ?? ''),
      ground: link(`/record/${deadlines.findLast(one => one.party === party)?.position ?? round.position}`),
    })),
    ...(round.closed === null
      ? []
      : [
          {
            term: words.closed,
            value: instantIn(round.closed.at),
            note: round.closed.reason === null ? undefined : say.text(round.closed.reason).text,
            ground: link(`/record/${round.closed.position}`),
          },
        ]),
    ...(round.languages === null
      ? []
      : [{ term: words.languages, value: say.list(round.languages.map(say.languageName)) }]),
    ...(round.previous === null
      ? []
      : [{ term: words.comparedWith, value: <a href={link(`/reporting/${round.previous}`)}>{round.previous}</a> }]),
    { term: words.registeredFor, value: words.choices.registeredFor[round.registeredFor] },
    ...(round.note === null ? [] : [{ term: words.note, value: say.text(round.note).text }]),
  ];
}
