import { tagsOf } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Inline, Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { Statements } from '../../../ui/primitives/statements.tsx';
import { pageWords } from '../words/page-words.ts';
import { textOf } from './grounded.tsx';
import type { Shown } from './party-view.tsx';

export function Editions({ data: { editions, code }, context: { say, link } }: Shown) {
  const { one, ground } = pageWords[say.language];
  return (
    <Section
      id="meetings"
      title={one.meetings}
      marginal={editions.length === 0 ? undefined : say.count(editions.length)}
    >
      {editions.length === 0 ? (
        <p>{one.noMeetings}</p>
      ) : (
        <DataTable
          id="meetings-table"
          caption={`${one.meetings}: ${say.party(code)}`}
          quietCaption
          columns={[
            {
              key: 'meeting',
              head: one.meeting,
              rowHead: true,
              cell: ({ series, seriesName, edition, year, starts }) => (
                <>
                  <a href={link(`/meetings/${series}/${edition}`)}>{say.text(seriesName).text}</a>,{' '}
                  {say.day(starts ?? String(year))}
                </>
              ),
            },
            {
              key: 'part',
              head: one.part,
              cell: ({ attendance, chaired }) =>
                attendance === 'not-stated' && !chaired ? (
                  <Unknown word={one.attendance[attendance]} />
                ) : (
                  <Inline items={[attendance && one.attendance[attendance], chaired && one.chaired].filter(Boolean)} />
                ),
            },
            {
              key: 'ground',
              head: ground,
              cell: ({ position, seriesName, year }) => (
                <GroundLink
                  href={link(`/record/${position}`)}
                  of={one.saidAt(say.text(seriesName).text, String(year))}
                  sign
                />
              ),
            },
          ]}
          rows={editions}
          rowKey={({ series, edition }) => `${series}/${edition}`}
        />
      )}
    </Section>
  );
}

export function Said({ data: { statements, code }, context: { say, link } }: Shown) {
  const { one, statements: kinds } = pageWords[say.language];
  return (
    <Section id="said" title={one.said}>
      <p>
        <a href={link(`/parties/${code}/statements`)}>{one.allSaid}</a>
      </p>
      {statements.length === 0 ? (
        <p>{one.nothingSaid}</p>
      ) : (
        <Statements
          statements={statements.map(
            ({
              key,
              series,
              edition,
              seriesName,
              kind,
              text,
              speaker,
              sources,
              compiled,
              exercise,
              audience,
              position,
            }) => {
              const office = [speaker.name, speaker.office].filter(item => item !== null);
              return {
                id: `statement-${key}`,
                who: say.party(code),
                whoNote: office.length === 0 ? undefined : office.join(', '),
                kind: kinds[kind] ?? kind,
                ...textOf(say.text(text), say.language),
                sources: sources.map(source => ({ n: source, href: link(`/sources#${source}`) })),
                ground: (
                  <>
                    <a href={link(`/meetings/${series}/${edition}`)}>
                      {one.saidAt(say.text(seriesName).text, edition)}
                    </a>
                    {compiled ? `; ${one.notConfirmed(say.party(code))}` : null}
                  </>
                ),
                href: link(`/record/${position}`),
                tags: tagsOf({ compiled, exercise, audience }),
              };
            },
          )}
        />
      )}
    </Section>
  );
}
