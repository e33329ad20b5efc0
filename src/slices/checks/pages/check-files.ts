import type { Paper } from '../../../papers/paper.ts';
import type { Sheet } from '../../../papers/sheet.ts';
import type { PageContext } from '../../../ui/page.ts';
import type { CheckReport, Trend } from '../derived/report.ts';
import { pageWords } from '../words/page-words.ts';
import { sayLate, summaryOf } from './standing.tsx';

/** A check with the names of the points that the reader may see. */
export type NamedReport = CheckReport & { readonly offices: Readonly<Record<string, string>> };

/** Of one check: each point of contact with its instants, in UTC, and minutes as a number. */
export function pointSheet({ points, offices }: NamedReport, { say }: PageContext): Sheet {
  const words = pageWords[say.language];
  return {
    name: words.points,
    columns: [
      { name: 'party', title: words.party, kind: 'text' },
      { name: 'contact', title: words.key, kind: 'text' },
      { name: 'office', title: words.point, kind: 'text' },
      { name: 'fate', title: words.fate, kind: 'text' },
      { name: 'minutes', title: words.minutesHead, kind: 'number' },
      { name: 'sent', title: words.sent, kind: 'text' },
      { name: 'delivered', title: words.delivered, kind: 'text' },
      { name: 'read', title: words.read, kind: 'text' },
      { name: 'answered', title: words.answeredAt, kind: 'text' },
      { name: 'localTime', title: words.there, kind: 'text' },
      { name: 'timeZone', title: words.unknownZone, kind: 'text' },
    ],
    rows: points.map(point => ({
      party: say.party(point.party),
      contact: point.contact,
      office: offices[point.contact] ?? null,
      fate: words.fates[point.fate],
      minutes: point.minutes,
      sent: point.sentAt,
      delivered: point.deliveredAt,
      read: point.readAt,
      answered: point.answeredAt,
      localTime: point.localTime ?? null,
      timeZone: point.timeZone ?? null,
    })),
  };
}

export function partySheet(reports: readonly CheckReport[], { say }: PageContext): Sheet {
  const words = pageWords[say.language];
  return {
    name: words.parties,
    columns: [
      { name: 'check', title: words.check, kind: 'text' },
      { name: 'title', title: words.what, kind: 'text' },
      { name: 'started', title: words.started, kind: 'text' },
      { name: 'lateBy', title: words.lateHead, kind: 'number' },
      { name: 'party', title: words.party, kind: 'text' },
      { name: 'fate', title: words.fate, kind: 'text' },
      { name: 'minutes', title: words.minutesHead, kind: 'number' },
      { name: 'answered', title: words.answered, kind: 'number' },
      { name: 'asked', title: words.points, kind: 'number' },
    ],
    rows: reports.flatMap(report =>
      report.byParty.map(one => ({
        check: report.check,
        title: say.text(report.title).text,
        started: report.startedAt,
        lateBy: report.lateBy,
        party: say.party(one.party),
        fate: words.fates[one.fate],
        minutes: one.minutes,
        answered: one.answered,
        asked: one.asked,
      })),
    ),
  };
}

export function trendSheet(trend: readonly Trend[], { say }: PageContext): Sheet {
  const words = pageWords[say.language];
  return {
    name: words.trend.slice(0, 31),
    columns: [
      { name: 'party', title: words.party, kind: 'text' },
      { name: 'asked', title: words.check, kind: 'number' },
      { name: 'answered', title: words.answered, kind: 'number' },
      { name: 'medianMinutes', title: words.median, kind: 'number' },
    ],
    rows: trend.map(({ party, asked, answered, medianMinutes }) => ({
      party: say.party(party),
      asked,
      answered,
      medianMinutes,
    })),
  };
}

/** The report as one tables it: who answered, and how soon. */
export function reportPaper(report: NamedReport, context: PageContext): Paper {
  const { say, link, framework, reading } = context;
  const words = pageWords[say.language];
  const { title, points, byParty, startedAt, lateBy, offices, check } = report;
  return {
    language: say.language,
    title: say.text(title).text,
    subtitle: words.kicker,
    heading: say.text(framework.name).text,
    source: `${link(`/checks/${check}`)} · ${reading.position}`,
    blocks: [
      { kind: 'note', text: words.notAnAlert },
      { kind: 'text', text: summaryOf(report, say) },
      {
        kind: 'facts',
        facts: [
          ...(startedAt === null ? [] : [{ label: words.started, value: say.instant(startedAt) }]),
          ...(lateBy === null ? [] : [{ label: words.stage, value: words.lateBy(sayLate(lateBy, words)) }]),
          { label: words.stage, value: words.stages[report.stage] },
        ],
      },
      {
        kind: 'table',
        caption: words.parties,
        columns: [{ title: words.party }, { title: words.fate }, { title: words.took }, { title: words.answered }],
        rows: byParty.map(one => [
          say.party(one.party),
          words.fates[one.fate],
          one.minutes === null ? '' : words.minutes(one.minutes),
          words.ofAsked(say.count(one.answered), say.count(one.asked)),
        ]),
      },
      {
        kind: 'table',
        caption: words.points,
        columns: [{ title: words.party }, { title: words.point }, { title: words.fate }, { title: words.answeredAt }],
        rows: points.map(point => [
          say.party(point.party),
          offices[point.contact] ?? point.contact,
          words.fates[point.fate],
          point.answeredAt === null ? '' : say.instant(point.answeredAt),
        ]),
      },
    ],
  };
}
