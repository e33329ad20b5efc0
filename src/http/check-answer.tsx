import type { ReactNode } from 'react';
import { answerableIn } from '../letters/answer-link.ts';
import { readingAll } from '../reading-now.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { findReport } from '../slices/checks/derived/report.ts';
import { listPoints } from '../slices/contacts/derived/points.ts';
import { findSettings } from '../slices/framework/derived/settings.ts';
import { partyNames } from '../slices/parties/derived/parties.ts';
import { refusalSentence } from '../slices.ts';
import { Notice } from '../ui/primitives/notices.tsx';
import { Kicker, Lede, Sheet, Title } from '../ui/primitives/sheet.tsx';
import { houseWords } from '../words/house.ts';
import { makeSay } from '../words/say.ts';
import { type Door, html } from './doors.ts';
import { problemPage, siteFrame } from './site-pages.tsx';

interface Asked {
  readonly framework: string;
  readonly check: string;
  readonly contact: string;
  readonly until: string;
  readonly signature: string;
}

const noReferrer = { 'referrer-policy': 'no-referrer' };
const wrongLink = refusal(
  'right',
  'wrong-link',
  'A link to answer a check is the one that stands in the letter, whole.',
  {
    source: 'docs/guide/checks.md',
  },
);
const overLink = refusal('right', 'link-over', 'A link to answer a check ends thirty days after the check.', {
  source: 'docs/guide/checks.md',
});

/** What the link opens, as far as whoever got the letter knows it from there: the signature is their right to it. */
async function find(door: Door, asked: Asked) {
  const { instance, language } = door;
  const link = answerableIn(instance.store, asked);
  if (!link) return wrongLink;
  if (link.until < new Date().toISOString()) return overLink;
  const head = await instance.heads.find(link.framework);
  if (!head) return wrongLink;
  return readingAll(instance, head, new Date().toISOString(), async reading => {
    const [report, settings, names, [named]] = await Promise.all([
      findReport(reading, link.check),
      findSettings(reading),
      partyNames(reading),
      listPoints(reading, { contact: link.contact }),
    ]);
    const point = report?.points.find(({ contact }) => contact === link.contact);
    if (!report || !settings || !point) return wrongLink;
    const zone = named?.timeZone ?? settings.timeZone;
    const say = makeSay(language, zone, code => names[code]?.[language] ?? names[code]?.en);
    return {
      link,
      title: report.title,
      framework: settings.name,
      point,
      office: named?.office ?? link.contact,
      say,
      zone,
    };
  });
}

/** Nothing happens by looking: machines that read mail before people do look, too. */
export async function answerPage(door: Door, asked: Asked): Promise<Response> {
  const found = await find(door, asked);
  if (isRefusal(found)) return problemPage(door, '/answer', found);
  const { title, framework, office, point, say } = found;
  const words = houseWords[door.language].answer;
  return shown(
    door,
    say.text(title).text,
    <>
      <Lede>{words.asked(office, say.party(point.party), say.text(framework).text)}</Lede>
      {point.answeredAt === null ? (
        <form method="post">
          <button type="submit" className="button">
            {words.answer}
          </button>
        </form>
      ) : (
        <p>{words.answered(say.instant(point.answeredAt), found.zone)}</p>
      )}
    </>,
  );
}

/** Answers for the point of contact, at this instant. A second press changes nothing. */
export async function postAnswer(door: Door, asked: Asked): Promise<Response> {
  const found = await find(door, asked);
  if (isRefusal(found)) return problemPage(door, '/answer', found);
  const { link, point } = found;
  const outcome = await door.instance.record.perform({
    framework: link.framework,
    author: { party: point.party, capacity: 'point-of-contact', credential: null, person: null },
    principal: `contact:${link.contact}`,
    acts: [{ act: 'checks.answer', body: { check: link.check, contact: link.contact } }],
  });
  if (isRefusal(outcome) && outcome.code !== 'answered-already') return refused(door, found.title, outcome);
  const after = await find(door, asked);
  if (isRefusal(after)) return problemPage(door, '/answer', after);
  const words = houseWords[door.language].answer;
  return shown(
    door,
    after.say.text(after.title).text,
    <>
      <Notice tone="good" status>
        <p>{words.answered(after.say.instant(after.point.answeredAt ?? new Date().toISOString()), after.zone)}</p>
      </Notice>
      <p>{words.nothingMore}</p>
    </>,
  );
}

function refused(door: Door, title: Readonly<Record<string, string>>, why: Refusal): Response {
  return shown(
    door,
    title[door.language] ?? Object.values(title)[0] ?? '',
    <p>{refusalSentence(door.language, why)}</p>,
  );
}

function shown(door: Door, title: string, children: ReactNode): Response {
  const words = houseWords[door.language].answer;
  return html(
    siteFrame(
      door,
      title,
      '/answer',
      <Sheet>
        <Kicker>{words.kicker}</Kicker>
        <Title>{title}</Title>
        <Notice tone="accent">
          <p>{words.drill}</p>
        </Notice>
        {children}
      </Sheet>,
    ),
    200,
    noReferrer,
  );
}
