import type { Localized } from '../../../record/fields.ts';
import { type PageContext, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { Said } from '../../../ui/primitives/cited.tsx';
import { Inline } from '../../../ui/primitives/facts.tsx';
import { GroundLink, SourceRefs } from '../../../ui/primitives/ground.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Differ } from '../../../ui/primitives/sources.tsx';
import { listBodies } from '../../meetings/derived/bodies.ts';
import { listForums } from '../../meetings/derived/forums.ts';
import { listSeries } from '../../meetings/derived/series.ts';
import { type Claim, listClaims } from '../derived/claims.ts';
import { findSources, type Source } from '../derived/sources.ts';
import { pageWords } from '../words/page-words.ts';
import { Cited } from './cited.tsx';

interface Data {
  readonly claims: readonly Claim[];
  /** Those that the claims cite. */
  readonly sources: readonly Source[];
  /** Names of the series, bodies and forums that claims are about, by subject. */
  readonly names: Readonly<Record<string, Localized>>;
}

export const claimsPage = page<Data>({
  path: '/claims',
  subject: 'framework/claim/:key',
  async load(reading) {
    const [claims, series, forums, bodies] = await Promise.all([
      listClaims(reading),
      listSeries(reading),
      listForums(reading),
      listBodies(reading),
    ]);
    const cited = claims.flatMap(({ readings }) => readings.flatMap(({ sources }) => sources));
    return {
      claims,
      sources: await findSources(reading, cited),
      names: Object.fromEntries([
        ...series.map(({ series, name }) => [`meetings/series/${series}`, name] as const),
        ...forums.map(({ forum, name }) => [`meetings/forum/${forum}`, name] as const),
        ...bodies.map(({ body, name }) => [`meetings/body/${body}`, name] as const),
      ]),
    };
  },
  title: (_, { say }) => pageWords[say.language].claims.title,
  view: ({ data, context }) => <ClaimsView data={data} context={context} />,
});

function ClaimsView({ data, context }: { readonly data: Data; readonly context: PageContext }) {
  const { say } = context;
  const { claims: words } = pageWords[say.language];
  const differing = data.claims.filter(({ readings }) => readings.length > 1);
  const alone = data.claims.filter(({ readings }) => readings.length === 1);
  return (
    <Sheet rail={actsHere(context, ['framework.record-claim', 'framework.register-source'])}>
      <Title>{words.title}</Title>
      {data.claims.length === 0 ? <Empty title={words.empty} /> : null}
      {differing.length === 0 ? null : (
        <Lede>{words.lede(differing.length, differing.filter(({ view }) => view === null).length)}</Lede>
      )}
      {differing.length === 0 ? null : (
        <Section id="differing" title={words.questions}>
          {differing.map(claim => (
            <div key={claim.claim}>
              <Differ
                id={`claim-${claim.claim}`}
                topic={<Said texts={claim.topic} say={say} />}
                values={claim.readings.map(({ text, sources }) => ({
                  text: <Said texts={text} say={say} />,
                  sources: refs(sources),
                }))}
                view={claim.view === null ? undefined : <Said texts={claim.view} say={say} />}
                ground={<GroundLink href={context.link(`/record/${claim.position}`)} of={say.text(claim.topic).text} />}
              />
              <About claim={claim} names={data.names} context={context} />
            </div>
          ))}
        </Section>
      )}
      {alone.length === 0 ? null : (
        <Section id="stated" title={words.stated}>
          {alone.map(({ claim, topic, readings, position }) => (
            <p key={claim} id={`claim-${claim}`}>
              <Said texts={topic} say={say} />:{' '}
              {readings.map(({ text, sources }) => (
                <span key={claim}>
                  <Said texts={text} say={say} />
                  <SourceRefs refs={refs(sources)} />
                </span>
              ))}{' '}
              <GroundLink href={context.link(`/record/${position}`)} of={say.text(topic).text} />
            </p>
          ))}
        </Section>
      )}
      {data.sources.length === 0 ? null : (
        <Section id="sources" title={words.sources}>
          <Cited sources={data.sources} context={context} />
        </Section>
      )}
    </Sheet>
  );
}

/** The list of sources stands on the same page, under the sources' keys. */
function refs(sources: readonly string[]) {
  return sources.map(source => ({ n: source, href: `#${source}` }));
}

/** The pages of what a claim is about, by the names that readers know them by. */
function About({
  claim: { about },
  names,
  context,
}: {
  readonly claim: Claim;
  readonly names: Data['names'];
  readonly context: PageContext;
}) {
  const { say, link, pathOf } = context;
  const { claims: words } = pageWords[say.language];
  if (about.length === 0) return null;
  const nameOf = (subject: string) => {
    const [slice, kind, first = '', second = ''] = subject.split('/');
    if (slice === 'parties') return say.party(first);
    if (slice === 'plan')
      return words.plan(kind === 'versions' ? first : undefined, kind === 'versions' ? undefined : kind);
    const series = kind === 'edition' ? names[`meetings/series/${first}`] : undefined;
    const own = names[subject];
    return series ? words.edition(say.text(series).text, second) : own ? say.text(own).text : subject;
  };
  return (
    <p className="ui quiet">
      {words.about}:{' '}
      <Inline
        items={about.map(subject => {
          const path = pathOf(subject);
          return path === undefined ? (
            nameOf(subject)
          ) : (
            <a key={subject} href={link(path)}>
              {nameOf(subject)}
            </a>
          );
        })}
      />
    </p>
  );
}
