import { beginsOn } from '../../../record/day.ts';
import type { Reading } from '../../../record/reading.ts';
import { oneOf, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { Choices } from '../../../ui/primitives/choices.tsx';
import { Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Lede, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { listAreas } from '../../areas/derived/areas.ts';
import { listActivities } from '../derived/activities.ts';
import { kinds } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';
import { calendarOf, sheetOf } from './activity-files.ts';

async function load(reading: Reading, { kind, area, year }: Readonly<Record<string, string>>) {
  const [all, areas] = await Promise.all([listActivities(reading), listAreas(reading)]);
  const yearOf = (starts: string | null) => (starts === null ? undefined : beginsOn(starts).slice(0, 4));
  return {
    chosen: { kind: kind ?? null, area: area ?? null, year: year ?? null },
    kinds: [...new Set(all.map(one => one.kind))].sort(),
    areas: areas.filter(one => all.some(({ areas }) => areas.includes(one.area))),
    years: [...new Set(all.flatMap(({ starts }) => yearOf(starts) ?? []))].sort().reverse(),
    activities: all.filter(
      one =>
        (kind === undefined || one.kind === kind) &&
        (area === undefined || one.areas.includes(area)) &&
        (year === undefined || yearOf(one.starts) === year),
    ),
  };
}

type ActivitiesPage = Awaited<ReturnType<typeof load>>;

export const activitiesPage = page<ActivitiesPage>({
  path: '/activities',
  query: ['kind', 'area', 'year'],
  queryForms: { kind: oneOf(kinds), year: /^\d{4}$/ },
  load,
  title: (_, { say }) => pageWords[say.language].title,
  sheets: ({ activities }, context) => [sheetOf(activities, context)],
  calendar: ({ activities }, context) => calendarOf(activities, context),
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const { activities, chosen, kinds, areas, years } = data;
    const rail = actsHere(context, ['activities.register', 'areas.define']);
    const held = activities.filter(({ standing }) => standing === 'held').length;
    return (
      <Sheet spread={rail === undefined} rail={rail}>
        <Title>{words.title}</Title>
        <Choices
          label={words.choose}
          all={words.all}
          path="/activities"
          chosen={chosen}
          context={context}
          lines={[
            {
              name: 'kind',
              label: words.kind,
              options: kinds.map(value => ({ value, label: words.choices.kinds[value] })),
            },
            {
              name: 'area',
              label: words.area,
              options: areas.map(one => ({ value: one.area, label: say.text(one.name).text })),
            },
            { name: 'year', label: words.year, options: years.map(value => ({ value, label: say.day(value) })) },
          ]}
        />
        {activities.length === 0 ? (
          <Empty title={Object.values(chosen).some(value => value !== null) ? words.noneChosen : words.none} />
        ) : (
          <>
            <Lede>{words.lede(activities.length, held)}</Lede>
            <DataTable
              id="activities"
              caption={words.title}
              quietCaption
              rows={activities}
              rowKey={({ activity }) => activity}
              columns={[
                {
                  key: 'activity',
                  head: words.activity,
                  rowHead: true,
                  text: true,
                  cell: ({ activity, title }) => (
                    <a href={link(`/activities/${activity}`)}>
                      <Said texts={title} say={say} />
                    </a>
                  ),
                },
                {
                  key: 'kind',
                  head: words.kind,
                  cell: ({ kind, form }) => words.kindOf(words.choices.kinds[kind], form && words.choices.forms[form]),
                },
                {
                  key: 'when',
                  head: words.when,
                  cell: ({ starts, ends }) => (starts === null ? <Unknown /> : say.days(starts, ends)),
                },
                {
                  key: 'where',
                  head: words.where,
                  cell: ({ places, facts }) =>
                    places.join(', ') ||
                    (facts.mode?.value === 'video' ? words.choices.modes.video : <Unknown word={words.noneStated} />),
                },
                {
                  key: 'hosts',
                  head: words.hosts,
                  cell: ({ hostedBy }) =>
                    hostedBy.length === 0 ? <Unknown word={words.noneStated} /> : say.parties(hostedBy),
                },
                {
                  key: 'standing',
                  head: words.standing,
                  cell: ({ standing }) => (standing === 'unknown' ? <Unknown /> : words.standings[standing]),
                },
                {
                  key: 'ground',
                  head: words.ground,
                  cell: ({ facts, announcements, position, title }) => (
                    <GroundLink
                      href={link(`/record/${facts.held?.position ?? announcements.at(-1)?.position ?? position}`)}
                      of={say.text(title).text}
                      sign
                    />
                  ),
                },
              ]}
            />
          </>
        )}
      </Sheet>
    );
  },
});
