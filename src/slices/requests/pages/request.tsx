import { type PageContext, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { CitedSources, refsTo, Said } from '../../../ui/primitives/cited.tsx';
import { type Fact, FactNote, Facts, Inline } from '../../../ui/primitives/facts.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { sayAudience } from '../../../words/audience.ts';
import { pageWords } from '../words/page-words.ts';
import { FateWord, Who } from './ask-table.tsx';
import { actsOn } from './request-acts.ts';
import { loadRequest, type RequestPage } from './request-load.ts';
import { Matches, Steps, Suggestions } from './request-parts.tsx';

export const requestPage = page<RequestPage>({
  path: '/requests/:item',
  subject: 'requests/:item',
  load: loadRequest,
  title: ({ title }, { say }) => say.text(title).text,
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const { side, kind, title, text, conditions, meeting, cited } = data;
    const own = { ground: link(`/record/${data.position}`), sources: refsTo(cited, data.sources) };
    const rail = actsHere(context, actsOn(data, context.form));
    const facts: Fact[] = [
      { term: words.fate, value: <BecameOf data={data} context={context} /> },
      { term: words.who, value: <Who item={data} context={context} />, ...own },
      { term: words.to, value: data.to.length === 0 ? words.toAll : say.parties(data.to) },
      { term: words.made, value: say.day(data.madeOn) },
      ...(data.audience === 'public' ? [] : [{ term: words.readers, value: sayAudience(data.audience, say) }]),
      ...(meeting
        ? [
            {
              term: words.meeting,
              value: (
                <a
                  href={link(
                    `/meetings/${meeting.series}/${meeting.edition}${data.statement === null ? '' : `#statement-${data.statement}`}`,
                  )}
                >
                  {words.edition(
                    data.seriesName === null ? meeting.series : say.text(data.seriesName).text,
                    meeting.edition,
                  )}
                </a>
              ),
            },
          ]
        : []),
      ...(data.need
        ? [
            {
              term: words.need,
              value: (
                <a href={link(`/reporting/${data.need.round}/${data.need.task}/${data.need.party}#needs`)}>
                  {words.needOf(data.need.task, say.party(data.need.party))}
                </a>
              ),
            },
          ]
        : []),
      ...(data.alert === null
        ? []
        : [
            {
              term: words.alert,
              value: (
                <a href={link(`/alerts/${data.alert}`)}>
                  {data.alertHeadline === null ? data.alert : <Said texts={data.alertHeadline} say={say} />}
                </a>
              ),
            },
          ]),
      ...(data.resource === null ? [] : [{ term: words.resource, value: words.choices.resources[data.resource] }]),
      ...(data.areaNames.length === 0
        ? []
        : [
            {
              term: words.areas,
              value: (
                <Inline
                  items={data.areaNames.map(({ area, name }) => (
                    <a key={area} href={link(`/areas/${area}`)}>
                      <Said texts={name} say={say} />
                    </a>
                  ))}
                />
              ),
            },
          ]),
      ...(data.quantity
        ? [{ term: words.quantity, value: words.quantityOf(say.count(data.quantity.count), data.quantity.unit) }]
        : []),
      ...(data.starts === null ? [] : [{ term: words.when, value: say.days(data.starts, data.ends) }]),
      ...(data.place === null ? [] : [{ term: words.place, value: data.place }]),
      ...(conditions === null ? [] : [{ term: words.conditions, value: <Said texts={conditions} say={say} /> }]),
      ...(data.languages.length === 0
        ? []
        : [{ term: words.languages, value: say.list(data.languages.map(code => say.languageName(code))) }]),
    ];
    return (
      <Sheet spread={rail === undefined} rail={rail}>
        <Breadcrumb steps={[{ label: words.title, href: link('/requests') }]} />
        <Kicker>
          {words.choices.sides[side]}: {words.choices.kinds[kind]}
        </Kicker>
        <Title>
          <Said texts={title} say={say} />
        </Title>
        {text === null ? null : (
          <Lede>
            <Said texts={text} say={say} />
          </Lede>
        )}
        <Facts facts={facts} />
        <Steps data={data} context={context} />
        <Matches data={data} context={context} />
        <Suggestions data={data} context={context} />
        {cited.length === 0 ? null : (
          <Section id="sources" title={words.sources}>
            <CitedSources cited={cited} say={say} />
          </Section>
        )}
      </Sheet>
    );
  },
});

/** In a word what became of it, and the activities in which it did. */
function BecameOf({
  data: { fate, activities },
  context,
}: {
  readonly data: RequestPage;
  readonly context: PageContext;
}) {
  const { say, link } = context;
  return (
    <>
      <FateWord fate={fate} context={context} />
      {activities.length === 0 ? null : (
        <FactNote>
          <Inline
            items={activities.map(({ activity, title }) => (
              <a key={activity} href={link(`/activities/${activity}`)}>
                <Said texts={title} say={say} />
              </a>
            ))}
          />
        </FactNote>
      )}
    </>
  );
}
