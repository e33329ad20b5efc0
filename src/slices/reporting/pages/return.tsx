import { type PageContext, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { Said } from '../../../ui/primitives/cited.tsx';
import { Facts } from '../../../ui/primitives/facts.tsx';
import { Mark, Tags } from '../../../ui/primitives/marks.tsx';
import { Notice } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Prose, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { makeSay } from '../../../words/say.ts';
import type { TextPart } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';
import { AsRequest } from './as-request.tsx';
import { looks } from './cell-mark.tsx';
import { loadReturn, type ReturnPage } from './return-load.ts';
import { Confirmation, Evidence, fileLink } from './return-origin.tsx';
import { ReturnSteps } from './return-steps-table.tsx';

export const returnPage = page<ReturnPage>({
  path: '/reporting/:round/:task/:party',
  subject: 'reporting/return/:round/:task/:party',
  load: loadReturn,
  title: ({ task, party, wording }, { say }) => `${wording?.number ?? task} · ${say.party(party)}`,
  view: ReturnView,
});

interface Shown {
  readonly data: ReturnPage;
  readonly context: PageContext;
}

const textParts = ['narrative', 'output', 'effect', 'nextSteps', 'needs'] as const satisfies readonly TextPart[];

function ReturnView({ data, context }: Shown) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const { round, task, party, wording, given } = data;
  const here = `/reporting/${round}`;
  const forms = actsHere(
    context,
    data.open && data.asked === 'asked'
      ? [
          'reporting.submit-return',
          'reporting.draft-return',
          'reporting.clear-return',
          'reporting.enter-return',
          ...(given?.received ? ['reporting.confirm-return', 'reporting.dispute-return'] : []),
          ...(given && !data.withdrawn
            ? ['reporting.register-return', 'reporting.ask-back', 'reporting.withdraw-return']
            : []),
        ]
      : [],
    {
      input: { round, task, party },
      first: context.form('reporting.submit-return')
        ? [{ label: words.answerTitle, href: link(`/reporting/${round}/${task}/${party}/answer`) }]
        : [],
    },
  );
  return (
    <Sheet spread={forms === undefined} rail={forms} railLabel={words.acts}>
      <Breadcrumb
        steps={[
          { label: words.title, href: link('/reporting') },
          { label: say.text(data.roundName).text, href: link(here) },
        ]}
      />
      <Kicker>
        {say.text(data.roundName).text} · {wording?.number ?? task}
      </Kicker>
      <Title>{say.party(party)}</Title>
      <Lede>{wording?.title ? <Said texts={wording.title} say={say} /> : words.noTitle}</Lede>
      <Standing data={data} context={context} />
      {given === null || given.kind === 'nil' ? null : (
        <>
          {textParts.map(part => {
            const texts = given[part];
            if (texts === undefined) return null;
            const { text, language } = say.text(texts);
            return (
              <Section
                key={part}
                id={part}
                title={words.parts[part]}
                marginal={given.unchanged.includes(part) && data.previous ? words.unchanged(data.previous) : undefined}
              >
                <Prose text={text} lang={language} />
                {part === 'needs' ? <AsRequest data={data} context={context} /> : null}
              </Section>
            );
          })}
          {(given.answers ?? []).map(({ question, text }) => {
            const asked = data.questions.find(one => one.question === question);
            return (
              <Section key={question} id={`q-${question}`} title={asked ? say.text(asked.text).text : question}>
                <Prose text={say.text(text).text} lang={say.text(text).language} />
              </Section>
            );
          })}
          <Evidence data={data} context={context} />
        </>
      )}
      {data.moved === null ? null : (
        <Notice tone="warn">
          {data.moved.gone ? words.movedOnGone(data.moved.version) : words.movedOn(data.moved.version)}{' '}
          <a href={link(`/plan/${task}`)}>{words.taskNow}</a>
        </Notice>
      )}
      {wording === null ? null : (
        <Section id="wording" title={words.wording} marginal={words.versionName(wording.version)}>
          {wording.title === null ? <p className="quiet">{words.noTitle}</p> : <p>{say.text(wording.title).text}</p>}
          {wording.text === null ? null : (
            <Prose text={say.text(wording.text).text} lang={say.text(wording.text).language} />
          )}
        </Section>
      )}
      <ReturnSteps data={data} context={context} />
    </Sheet>
  );
}

/** In one mark and one sentence how it stands, and from whom we know it. */
function Standing({ data, context }: Shown) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const { given, asked, party, registered, received, late } = data;
  const name = say.party(party);
  const { instant } = makeSay(say.language, data.timeZone, say.party);
  const when = (at: string) => (at.length === 10 ? say.day(at) : words.inZone(instant(at), data.timeZone));
  const deadline = {
    term: words.deadline,
    value: data.deadline === null ? undefined : words.inZone(instant(data.deadline), data.timeZone),
  };
  if (asked !== 'asked')
    return (
      <p>
        {asked === 'not-asked' ? words.notAskedText(name) : words.notApplicableText(name)}{' '}
        {data.reason === null ? null : say.text(data.reason).text}
      </p>
    );
  if (given === null && registered === null)
    return (
      <>
        <p className="gap-note">{words.noReturnYet(name)}</p>
        <Facts facts={[deadline]} />
      </>
    );
  const { status = null, kind = registered?.kind } = given ?? {};
  return (
    <>
      {data.withdrawn === null ? null : (
        <Notice tone="warn">
          {words.withdrawnText(name)} {data.withdrawn.reason === null ? null : say.text(data.withdrawn.reason).text}
        </Notice>
      )}
      {given === null ? <p>{words.closedText(name)}</p> : null}
      {kind === 'nil' ? <p>{words.nilText(name)}</p> : null}
      <Facts
        facts={[
          ...(status === null
            ? []
            : [
                {
                  term: words.status,
                  value: <Mark {...looks[status]} word={words.looks[status]} />,
                  note:
                    given?.unchanged.includes('status') && data.previous ? words.unchanged(data.previous) : undefined,
                  ground: link(`/record/${given?.position}`),
                },
              ]),
          {
            term: words.received,
            value: received === null ? undefined : when(received),
            note: late ? words.receivedLate : undefined,
            ground: link(`/record/${given?.position ?? registered?.position}`),
          },
          deadline,
        ]}
      />
      {given?.received ? (
        <Notice tone="accent">
          {(given.recordedBy.capacity === 'compiler' ? words.compiledText : words.enteredText)(
            words.choices.channels[given.received.by],
            say.day(given.received.on),
          )}{' '}
          {given.received.original ? (
            <a href={fileLink(given.received.original, context)}>{words.original}</a>
          ) : null}{' '}
        </Notice>
      ) : null}
      <Confirmation data={data} context={context} />
      {given === null ? null : (
        <Tags
          kinds={[
            ...(given.recordedBy.capacity === 'compiler' ? (['compiled'] as const) : []),
            ...(given.audience === 'public' ? [] : (['restricted'] as const)),
          ]}
        />
      )}
    </>
  );
}
