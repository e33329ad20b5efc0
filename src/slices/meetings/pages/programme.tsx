import type { Block, Paper } from '../../../papers/paper.ts';
import type { Reading } from '../../../record/reading.ts';
import { type PageContext, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { CitedSources, refsTo, Said, tagsOf } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { GroundLink, SourceRefs } from '../../../ui/primitives/ground.tsx';
import { Tags } from '../../../ui/primitives/marks.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { listAgendas } from '../derived/agendas.ts';
import { citeSources } from '../derived/cited-sources.ts';
import { findProgramme, type ProgrammeDay } from '../derived/programmes.ts';
import { pageWords } from '../words/page-words.ts';
import { papersWords } from '../words/papers-words.ts';
import { sessionsOf } from './edition-files.ts';
import { loadHead } from './meeting-head.ts';
import { meetingName, paperOf } from './paper-of.ts';
import { PapersNav, PaperWay } from './papers-nav.tsx';

type ProgrammePage = NonNullable<Awaited<ReturnType<typeof load>>>;

async function load(reading: Reading, params: Readonly<Record<string, string>>) {
  const head = await loadHead(reading, params);
  if (!head) return undefined;
  const { series, edition } = head;
  const [programme, agendas] = await Promise.all([
    findProgramme(reading, series, edition),
    listAgendas(reading, series, edition),
  ]);
  return {
    ...head,
    programme,
    items: agendas.at(-1)?.items ?? [],
    sources: await citeSources(reading, programme?.sources ?? []),
  };
}

export const programmePage = page<ProgrammePage>({
  path: '/meetings/:series/:edition/programme',
  load,
  title: (data, context) => `${papersWords[context.say.language].programme.title}: ${meetingName(data, context)}`,
  calendar: (data, context) => sessionsOf(data, data.programme, context),
  paper: programmePaper,
  view: View,
});

type Slot = ProgrammeDay['slots'][number];

/** `09:30 – 10:00`. */
function times({ from, to }: Slot): string {
  return to === undefined ? from : `${from} – ${to}`;
}

function itemNumber({ item }: Slot, { items }: ProgrammePage): string | undefined {
  return items.find(({ key }) => key === item)?.number;
}

function ledeOf({ programme }: ProgrammePage, { say, framework }: PageContext): string {
  const { programme: words } = papersWords[say.language];
  const days = programme?.days ?? [];
  const slots = days.reduce((sum, day) => sum + day.slots.length, 0);
  return `${words.lede(days.length, slots)} ${words.localTimes(programme?.timeZone ?? framework.timeZone)}`;
}

function View({ data, context }: { readonly data: ProgrammePage; readonly context: PageContext }) {
  const { say, link } = context;
  const { programme: words } = papersWords[say.language];
  const { series, edition, programme, sources } = data;
  const placed = programme?.days.some(({ slots }) => slots.some(({ place }) => place !== undefined)) ?? false;
  return (
    <Sheet rail={actsHere(context, ['meetings.issue-programme'], { input: { series, edition } })}>
      <PaperWay head={data} context={context} />
      <Kicker>{meetingName(data, context)}</Kicker>
      <Title>{words.title}</Title>
      <PapersNav head={data} current="programme" context={context} />
      {programme === null ? (
        <Empty title={words.none}>{words.noneText}</Empty>
      ) : (
        <>
          <Lede>{ledeOf(data, context)}</Lede>
          <p className="grounds under-lede">
            <Tags kinds={tagsOf({ ...programme, exercise: false })} />
            <SourceRefs refs={refsTo(sources, programme.sources)} />
            <GroundLink href={link(`/record/${programme.position}`)} />
          </p>
          {programme.days.map(({ date, slots }) => (
            <Section key={date} id={`day-${date}`} title={say.day(date)} marginal={weekday(date, context)}>
              <DataTable
                id={`slots-${date}`}
                caption={say.day(date)}
                quietCaption
                rows={slots}
                rowKey={slot => String(slots.indexOf(slot))}
                columns={[
                  {
                    key: 'time',
                    head: words.time,
                    rowHead: true,
                    cell: slot => <span className="slot-time">{times(slot)}</span>,
                  },
                  {
                    key: 'what',
                    head: words.what,
                    text: true,
                    cell: slot => {
                      const number = itemNumber(slot, data);
                      return (
                        <>
                          <Said texts={slot.title} say={say} />
                          {number === undefined ? null : (
                            <>
                              {' '}
                              <a className="ui" href={link(`/meetings/${series}/${edition}/agenda#item-${slot.item}`)}>
                                {words.item(number)}
                              </a>
                            </>
                          )}
                        </>
                      );
                    },
                  },
                  ...(placed ? [{ key: 'where', head: words.where, cell: ({ place }: Slot) => place ?? null }] : []),
                ]}
              />
            </Section>
          ))}
        </>
      )}
      {sources.length === 0 ? null : (
        <Section id="sources" title={pageWords[say.language].edition.sources}>
          <CitedSources cited={sources} say={say} />
        </Section>
      )}
    </Sheet>
  );
}

function weekday(date: string, { say }: PageContext): string {
  return new Intl.DateTimeFormat(say.language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(date));
}

function programmePaper(data: ProgrammePage, context: PageContext): Paper {
  const { say } = context;
  const { programme: words } = papersWords[say.language];
  const { programme } = data;
  return paperOf(data, context, {
    title: words.title,
    path: `/meetings/${data.series}/${data.edition}/programme`,
    audiences: programme ? [programme.audience] : [],
    ...(programme ? { subtitle: ledeOf(data, context) } : {}),
    blocks: programme
      ? programme.days.flatMap(({ date, slots }): Block[] => [
          { kind: 'heading', level: 1, text: `${weekday(date, context)}, ${say.day(date)}` },
          {
            kind: 'table',
            columns: [
              { title: words.time, share: 2 },
              { title: words.what, share: 6 },
              { title: words.where, share: 3 },
            ],
            rows: slots.map(slot => {
              const number = itemNumber(slot, data);
              const what = say.text(slot.title).text;
              return [times(slot), number === undefined ? what : `${what} (${words.item(number)})`, slot.place ?? ''];
            }),
          },
        ])
      : [{ kind: 'note', text: words.none }],
  });
}
