import type { PageContext } from '../../../ui/page.ts';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { pageWords } from '../words/page-words.ts';
import { papersWords } from '../words/papers-words.ts';
import type { MeetingHead } from './meeting-head.ts';

const kinds = ['agenda', 'programme', 'participants', 'journal'] as const;
export type PaperKind = (typeof kinds)[number];

/** From one paper of a meeting to the others. */
export function PapersNav({
  head: { series, edition },
  current,
  notes,
  context: { say, link },
}: {
  readonly head: Pick<MeetingHead, 'series' | 'edition'>;
  readonly current?: PaperKind;
  /** A few words on what is there. Where they are given, a paper without any is left out: there is nothing on it. */
  readonly notes?: Readonly<Partial<Record<PaperKind, string>>>;
  readonly context: PageContext;
}) {
  const { nav } = papersWords[say.language];
  return (
    <nav className="papers-nav" aria-label={nav.label}>
      <ul>
        {kinds
          .filter(kind => notes === undefined || notes[kind] !== undefined)
          .map(kind => (
            <li key={kind}>
              <a
                href={link(`/meetings/${series}/${edition}/${kind}`)}
                aria-current={kind === current ? 'page' : undefined}
              >
                {nav[kind]}
              </a>
              {notes?.[kind] ? <span className="quiet"> {notes[kind]}</span> : null}
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** The way down to a paper: meetings, series, meeting. */
export function PaperWay({
  head,
  context: { say, link },
}: {
  readonly head: MeetingHead;
  readonly context: PageContext;
}) {
  const { series, edition, seriesName, year } = head;
  return (
    <Breadcrumb
      steps={[
        { label: pageWords[say.language].meetings.title, href: link('/meetings') },
        { label: say.text(seriesName).text, href: link(`/meetings/${series}`) },
        { label: String(year), href: link(`/meetings/${series}/${edition}`) },
      ]}
    />
  );
}
