import type { ReactNode } from 'react';
import { ProgramMark } from '../by-program.tsx';
import type { TagKind } from '../words.ts';
import { useWords } from '../words-context.tsx';
import { Tags } from './marks.tsx';

export interface EntryLine {
  readonly position: number;
  readonly href: string;
  /** The day of the entry in the framework's time zone, ISO 8601, and as people write it. */
  readonly day: string;
  readonly dayText: string;
  /** The instant, RFC 3339, and the time of day as people write it. */
  readonly at: string;
  readonly timeText: string;
  readonly sentence: ReactNode;
  /** In what capacity, for whom: "compiler, for no party". */
  readonly who: ReactNode;
  /** The act's own name, for those who program against it. */
  readonly act?: string | undefined;
  readonly tags?: readonly TagKind[] | undefined;
}

/** The record as people read it: by day, each entry with its position in the margin. */
export function EntryList({
  entries,
  headingLevel = 2,
}: {
  readonly entries: readonly EntryLine[];
  readonly headingLevel?: 2 | 3 | undefined;
}) {
  const { pieces } = useWords();
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className="entry-list">
      {byDay(entries).map(({ day, dayText, lines }) => (
        <section key={day} aria-label={dayText}>
          <Heading className="day">
            <time dateTime={day}>{dayText}</time>
          </Heading>
          <ol>
            {lines.map(({ position, href, at, timeText, sentence, who, act, tags }) => (
              <li key={position} id={`entry-${position}`}>
                <a className="position" href={href}>
                  <span className="hidden-words">{pieces.position(position)}</span>
                  <span aria-hidden="true">{position}</span>
                </a>
                <div>
                  <p className="sentence">{sentence}</p>
                  <p className="grounds">
                    <Tags kinds={tags ?? []} />
                    <ProgramMark href={href} />
                    <span>{who}</span>
                    {act === undefined ? null : <code>{act}</code>}
                  </p>
                </div>
                <time dateTime={at}>{timeText}</time>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function byDay(entries: readonly EntryLine[]): { day: string; dayText: string; lines: EntryLine[] }[] {
  const days: { day: string; dayText: string; lines: EntryLine[] }[] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last?.day === entry.day) last.lines.push(entry);
    else days.push({ day: entry.day, dayText: entry.dayText, lines: [entry] });
  }
  return days;
}
