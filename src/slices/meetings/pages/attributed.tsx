import type { Localized } from '../../../record/fields.ts';
import type { Reading } from '../../../record/reading.ts';
import { type PageContext, page } from '../../../ui/page.ts';
import { refsTo, Said, tagsOf } from '../../../ui/primitives/cited.tsx';
import { Inline } from '../../../ui/primitives/facts.tsx';
import { Empty, Notice } from '../../../ui/primitives/notices.tsx';
import { Lede, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { type Aside, Statements } from '../../../ui/primitives/statements.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { findParty } from '../../parties/derived/parties.ts';
import { type Attributed, attributedTo } from '../derived/attributed.ts';
import { listSeries } from '../derived/series.ts';
import { attributedWords } from '../words/attributed-words.ts';
import { pageWords } from '../words/page-words.ts';
import { papersWords } from '../words/papers-words.ts';
import { speakerOf } from '../words/speaker.ts';

async function load(reading: Reading, { code = '' }: Readonly<Record<string, string>>) {
  const party = await findParty(reading, code);
  if (!party) return undefined;
  const [statements, series] = await Promise.all([attributedTo(reading, code), listSeries(reading)]);
  const names: Readonly<Record<string, Localized>> = Object.fromEntries(series.map(one => [one.series, one.name]));
  return { party: code, statements, series: names };
}

type AttributedPage = NonNullable<Awaited<ReturnType<typeof load>>>;

/** What is attributed to one party: its head of delegation corrects and disputes it from here. */
export const attributedPage = page<AttributedPage>({
  path: '/parties/:code/statements',
  load,
  title: ({ party }, { say }) => attributedWords[say.language].title(say.party(party)),
  view: ({ data, context }) => <AttributedView data={data} context={context} />,
});

interface Viewed {
  readonly data: AttributedPage;
  readonly context: PageContext;
}

function AttributedView({ data, context }: Viewed) {
  const { say, link, form } = context;
  const words = attributedWords[say.language];
  const name = say.party(data.party);
  const sealed = data.statements.some(one => one.sealed);
  return (
    <Sheet>
      <Breadcrumb steps={[{ label: name, href: link(`/parties/${data.party}`) }]} />
      <Title>{words.title(name)}</Title>
      <Lede>{words.lede(name)}</Lede>
      {sealed ? <Notice tone="accent">{words.sealedNote(name)}</Notice> : null}
      {data.statements.length === 0 ? (
        <Empty title={words.none}>{words.noneText}</Empty>
      ) : (
        <Statements
          statements={data.statements.map(one => {
            const { who, language, unnamed } = speakerOf(one.speaker, say, pageWords[say.language].speaker);
            return {
              id: `statement-${one.key}`,
              who: language ? <span lang={language}>{who}</span> : who,
              unnamed,
              ...(one.sealed ? { whoNote: words.inTruth(name) } : {}),
              kind: pageWords[say.language].choices.kinds[one.kind as 'report'],
              text: <Said texts={one.corrections.at(-1)?.text ?? one.text} say={say} />,
              sources: refsTo([], one.sources),
              ground: <Ways one={one} data={data} context={context} form={form} />,
              href: link(`/record/${one.position}`),
              asides: asidesOf(one, context),
              tags: [
                ...(one.standing === 'final' ? (['final'] as const) : []),
                ...(one.standing === 'open' || one.standing === 'over' ? (['provisional'] as const) : []),
                ...tagsOf({ ...one, exercise: false }),
              ],
            };
          })}
        />
      )}
    </Sheet>
  );
}

/** Where and when it was said, until when it may be corrected, and the forms to do so. */
function Ways({ one, data, context }: Viewed & { readonly one: Attributed; readonly form: PageContext['form'] }) {
  const { say, link, form, actTitle } = context;
  const words = papersWords[say.language].statements;
  const about = { series: one.series, edition: one.edition, key: one.key, _audience: one.audience };
  const dispute = one.sealed ? undefined : form('meetings.dispute-intervention', { ...about, party: data.party });
  // Whoever may not even dispute it in this party's name is of another one.
  const correct = one.standing === 'open' && dispute ? form('meetings.correct-intervention', about) : undefined;
  const where = say.text(data.series[one.series] ?? { en: one.series }).text;
  return (
    <Inline
      items={[
        <a key="where" href={link(`/meetings/${one.series}/${one.edition}`)}>
          {where}, {one.edition}
        </a>,
        ...(one.standing === 'open' && one.correctableUntil !== null
          ? [<span key="until">{words.correctable(say.day(one.correctableUntil))}</span>]
          : []),
        ...(one.standing === 'over' ? [<span key="over">{words.over}</span>] : []),
        ...(correct
          ? [
              <a key="correct" href={correct}>
                {actTitle('meetings.correct-intervention')}
              </a>,
            ]
          : []),
        ...(dispute
          ? [
              <a key="dispute" href={dispute}>
                {actTitle('meetings.dispute-intervention')}
              </a>,
            ]
          : []),
      ]}
    />
  );
}

function asidesOf(one: Attributed, { say, link }: PageContext): Aside[] {
  const { statements: words } = papersWords[say.language];
  return [
    ...(one.corrections.length === 0
      ? []
      : [
          {
            label: words.firstRecorded,
            text: <Said texts={one.text} say={say} />,
            href: link(`/record/${one.position}`),
          },
        ]),
    ...one.disputes.map(({ party, text, position }) => ({
      label: words.disputedBy(say.party(party ?? '')),
      text: text && <Said texts={text} say={say} />,
      href: link(`/record/${position}`),
    })),
  ];
}
