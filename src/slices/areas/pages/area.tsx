import { page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { CitedSources, refsTo, Said } from '../../../ui/primitives/cited.tsx';
import { Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink, SourceRefs } from '../../../ui/primitives/ground.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb, Listing, type ListingItem } from '../../../ui/primitives/ways.tsx';
import { withQuery } from '../../../ui/with-query.ts';
import { pageWords } from '../words/page-words.ts';
import { type AreaPage, loadArea } from './area-load.ts';
import { OverTime } from './over-time.tsx';

export const areaPage = page<AreaPage>({
  path: '/areas/:area',
  subject: 'areas/:area',
  load: loadArea,
  title: ({ name }, { say }) => say.text(name).text,
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const { area, name, about, tasks, requests, offers, activities, news, cited, more } = data;
    const rail = actsHere(context, ['areas.place', 'areas.define'], { input: { area } });
    const ground = (position: number, of: string) => <GroundLink href={link(`/record/${position}`)} of={of} sign />;
    const asks = (found: typeof requests): ListingItem[] =>
      found.map(({ item, title, fate, madeOn, position }) => ({
        href: link(`/requests/${item}`),
        title: <Said texts={title} say={say} />,
        lead: madeOn === null ? undefined : say.day(madeOn),
        note: (
          <>
            {fate === 'no-answer-known' || fate === 'acknowledged' ? (
              <Unknown word={words.fates[fate]} />
            ) : (
              words.fates[fate]
            )}{' '}
            {ground(position, say.text(title).text)}
          </>
        ),
      }));
    const list = (id: string, title: string, none: string, items: readonly ListingItem[], side?: keyof typeof more) => (
      <Section id={id} title={title}>
        {items.length === 0 ? <p>{none}</p> : <Listing items={items} />}
        {side === undefined || !more[side] ? null : (
          <p>
            <a href={withQuery(link('/requests'), { area, side })}>{words.all}</a>
          </p>
        )}
      </Section>
    );
    return (
      <Sheet spread={rail === undefined} rail={rail}>
        <Breadcrumb steps={[{ label: words.title, href: link('/areas') }]} />
        <Kicker>{words.area}</Kicker>
        <Title>
          <Said texts={name} say={say} />
        </Title>
        {about === null ? null : (
          <Lede>
            <Said texts={about} say={say} />
            <SourceRefs refs={refsTo(cited, data.sources)} />
          </Lede>
        )}
        {list(
          'tasks',
          words.tasks,
          words.noTasks,
          tasks.map(({ task, title, labels, position }) => ({
            href: link(`/plan/${task}`),
            title:
              title !== null ? (
                <Said texts={title} say={say} />
              ) : labels.length === 0 ? (
                task
              ) : (
                say.list(labels.map(label => say.text(label).text))
              ),
            lead: task,
            note: ground(position, task),
          })),
        )}
        {list('requests', words.lanes.requests, words.noRequests, asks(requests), 'request')}
        {offers.length === 0 ? null : list('offers', words.lanes.offers, '', asks(offers), 'offer')}
        {list(
          'activities',
          words.lanes.activities,
          words.noActivities,
          activities.map(({ activity, title, starts, ends, position }) => ({
            href: link(`/activities/${activity}`),
            title: <Said texts={title} say={say} />,
            lead: starts === null ? undefined : say.days(starts, ends),
            note: ground(position, say.text(title).text),
          })),
        )}
        {list(
          'news',
          words.lanes.news,
          words.noNews,
          news.map(({ release, headline, publishedAt, position }) => ({
            href: link(`/news/${release}`),
            title: <Said texts={headline} say={say} />,
            lead: say.instant(publishedAt),
            note: ground(position, say.text(headline).text),
          })),
        )}
        <OverTime data={data} context={context} />
        {cited.length === 0 ? null : (
          <Section id="sources" title={words.sources}>
            <CitedSources cited={cited} say={say} />
          </Section>
        )}
      </Sheet>
    );
  },
});
