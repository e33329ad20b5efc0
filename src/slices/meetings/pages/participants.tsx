import { type PageContext, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { CitedSources, refsTo, Said, tagsOf } from '../../../ui/primitives/cited.tsx';
import { Facts } from '../../../ui/primitives/facts.tsx';
import { GroundLink, SourceRefs } from '../../../ui/primitives/ground.tsx';
import { Tags } from '../../../ui/primitives/marks.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import type { Grounded } from '../derived/ground.ts';
import { pageWords } from '../words/page-words.ts';
import { papersWords } from '../words/papers-words.ts';
import { meetingName } from './paper-of.ts';
import { PapersNav, PaperWay } from './papers-nav.tsx';
import { ledeSaid, orderSaid, participantsPaper, participantsSheet, personSaid } from './participants-files.ts';
import { attendances, type ListedParty, loadParticipants, type ParticipantsPage } from './participants-load.ts';

const acts = ['meetings.record-participation', 'meetings.record-delegation', 'meetings.record-attendance-count'];

export const participantsPage = page<ParticipantsPage>({
  path: '/meetings/:series/:edition/participants',
  load: loadParticipants,
  title: (data, context) => `${papersWords[context.say.language].participants.title}: ${meetingName(data, context)}`,
  paper: participantsPaper,
  sheets: (data, context) => [participantsSheet(data, context)],
  view: View,
});

interface Shown {
  readonly data: ParticipantsPage;
  readonly context: PageContext;
}

function View({ data, context }: Shown) {
  const { say, link } = context;
  const { participants: words } = papersWords[say.language];
  const { series, edition, parties, counts, sources } = data;
  return (
    <Sheet rail={actsHere(context, acts, { input: { series, edition } })}>
      <PaperWay head={data} context={context} />
      <Kicker>{meetingName(data, context)}</Kicker>
      <Title>{words.title}</Title>
      <PapersNav head={data} current="participants" context={context} />
      {parties.length === 0 && counts.length === 0 ? (
        <Empty title={words.none}>{words.noneText}</Empty>
      ) : (
        <>
          <Lede>{ledeSaid(data, context)}</Lede>
          <p className="ui quiet under-lede">{orderSaid(data, context)}</p>
        </>
      )}
      {attendances.map(kind => {
        const own = parties.filter(({ attendance }) => attendance === kind);
        if (own.length === 0) return null;
        return (
          <Section key={kind} id={kind} title={words[kind]} marginal={say.count(own.length)}>
            {kind === 'listed' ? <p className="ui quiet">{words.listedNote}</p> : null}
            <ol className="participants">
              {own.map(one => (
                <Party key={one.party} one={one} data={data} context={context} />
              ))}
            </ol>
          </Section>
        );
      })}
      {counts.length === 0 ? null : (
        <Section id="counts" title={words.counts}>
          <Facts
            facts={counts.map(({ label, count, sources: keys, position }) => ({
              term: say.count(count),
              value: <Said texts={label} say={say} />,
              sources: refsTo(sources, keys),
              ground: link(`/record/${position}`),
            }))}
          />
        </Section>
      )}
      {sources.length === 0 ? null : (
        <Section id="sources" title={pageWords[say.language].edition.sources}>
          <CitedSources cited={sources} say={say} />
        </Section>
      )}
    </Sheet>
  );
}

function Party({ one, data, context }: Shown & { readonly one: ListedParty }) {
  const { say, link } = context;
  const { headLevels } = pageWords[say.language].choices;
  const { party, people, level, told, delegation } = one;
  const name = say.party(party);
  return (
    <li>
      <div className="participant">
        <p className="participant-name">
          <a href={link(`/parties/${party}`)}>{name}</a>
          {level === null ? null : <span className="quiet">, {headLevels[level as 'minister']}</span>}{' '}
          {told ? <Ground of={told} name={name} data={data} context={context} /> : null}
        </p>
        {people.length === 0 ? null : (
          <ul className="people">
            {people.map((person, index) => {
              const { name, about } = personSaid(person, context);
              return (
                <li key={index}>
                  {person.name === null ? <span className="unknown">{name}</span> : name}
                  <span className="quiet">, {about}</span>
                </li>
              );
            })}
          </ul>
        )}
        {delegation ? (
          <p className="grounds">
            <Tags kinds={tagsOf(delegation)} />
            <SourceRefs refs={refsTo(data.sources, delegation.sources)} />
            <GroundLink href={link(`/record/${delegation.position}`)} />
          </p>
        ) : null}
      </div>
    </li>
  );
}

function Ground({ of, name, data, context }: Shown & { readonly of: Grounded; readonly name: string }) {
  return (
    <>
      <SourceRefs refs={refsTo(data.sources, of.sources)} />
      <GroundLink href={context.link(`/record/${of.position}`)} of={name} sign />
    </>
  );
}
