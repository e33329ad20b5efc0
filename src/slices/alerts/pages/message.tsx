import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { type Fact, Facts, Inline } from '../../../ui/primitives/facts.tsx';
import { CodeBlock } from '../../../ui/primitives/machine.tsx';
import { Kicker, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { marked } from '../derived/cap.ts';
import { chainOf } from '../derived/chains.ts';
import { findXml, listMessages } from '../derived/messages.ts';
import { pageWords } from '../words/page-words.ts';
import { DrillNotice, StatusMark } from './alert-mark.tsx';
import { headlineOf, ToldText } from './alert-parts.tsx';

async function load(reading: Reading, { alert = '', message = '' }: Readonly<Record<string, string>>) {
  if (!/^[1-9]\d{0,6}$/.test(message)) return undefined;
  const all = await listMessages(reading, alert);
  const one = all.find(({ n }) => n === Number(message));
  const chain = chainOf(all);
  const xml = one && (await findXml(reading, alert, one.n));
  if (!one || !chain || xml === undefined) return undefined;
  return {
    ...one,
    alertTold: chain.told,
    refersTo: all
      .filter(other => one.references.includes([other.sender, other.identifier, other.sent].join(',')))
      .map(({ n }) => n),
    xml,
  };
}

type MessagePage = NonNullable<Awaited<ReturnType<typeof load>>>;

export const messagePage = page<MessagePage>({
  path: '/alerts/:alert/:message',
  load,
  title: ({ status, type, n, alertTold }, context) =>
    `${headlineOf(status, alertTold, context)} (${n}: ${pageWords[context.say.language].choices.types[type]})`,
  cap: ({ xml }) => xml,
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const { alert, n, type, status, told, note, refersTo } = data;
    const facts: Fact[] = [
      { term: words.sent, value: say.instant(data.sentAt), ground: link(`/record/${data.position}`) },
      { term: words.by, value: data.by === null ? undefined : say.party(data.by) },
      { term: words.identifier, value: <code>{data.identifier}</code> },
      { term: words.sender, value: <code>{data.sender}</code> },
      ...(note === null ? [] : [{ term: words.note, value: marked(status, note) }]),
      ...(refersTo.length === 0
        ? []
        : [
            {
              term: words.refersTo,
              value: (
                <Inline
                  items={refersTo.map(other => (
                    <a key={other} href={link(`/alerts/${alert}/${other}`)}>
                      {other}
                    </a>
                  ))}
                />
              ),
            },
          ]),
    ];
    return (
      <Sheet spread>
        <Breadcrumb
          steps={[
            { label: words.title, href: link('/alerts') },
            { label: headlineOf(status, data.alertTold, context), href: link(`/alerts/${alert}`) },
          ]}
        />
        <DrillNotice status={status} language={say.language} />
        <Kicker>
          <StatusMark status={status} language={say.language} />
        </Kicker>
        <Title>
          {n}: {words.choices.types[type]}
        </Title>
        <Facts facts={facts} />
        {told === null ? null : <ToldText told={told} context={context} />}
        <Section id="cap" title={words.asCap}>
          <p>
            <a href={link(`/alerts/${alert}/${n}.xml`)}>{words.capFile}</a>
          </p>
          <CodeBlock label={words.capFile} value={data.xml} />
        </Section>
      </Sheet>
    );
  },
});
