import type { Localized } from '../../../record/fields.ts';
import { type PageContext, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { CitedSources, Differences } from '../../../ui/primitives/cited.tsx';
import { Kicker, Lede, RailNote, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb, Pager } from '../../../ui/primitives/ways.tsx';
import type { Edition } from '../derived/editions.ts';
import { notesWords } from '../words/notes-words.ts';
import { type MeetingsWords, pageWords } from '../words/page-words.ts';
import { EditionFacts } from './edition-facts.tsx';
import { calendarOf, sessionsOf } from './edition-files.ts';
import { eventLd } from './edition-ld.ts';
import { ledeOf } from './edition-lede.ts';
import { type EditionPage, loadEdition } from './edition-load.ts';
import { EditionAgenda, hasPapers, paperNotes } from './edition-papers.tsx';
import { inBrief } from './edition-said.ts';
import { EditionOutcomes, EditionStatements } from './edition-statements.tsx';
import { PapersNav } from './papers-nav.tsx';

export const editionPage = page<EditionPage>({
  path: '/meetings/:series/:edition',
  subject: 'meetings/edition/:series/:edition',
  load: loadEdition,
  title: (data, { say }) => pageWords[say.language].edition.name(say.text(data.seriesName).text, data.year),
  jsonLd: (data, context) => eventLd(data, context, pageWords[context.say.language]),
  calendar: (data, context) => [
    ...calendarOf([data], data.seriesName, context),
    ...sessionsOf(data, data.programme, context),
  ],
  view: ({ data, context }) => {
    const words = pageWords[context.say.language];
    const { edition: said } = words;
    const { say, link } = context;
    const { facts, series, year, state } = data;
    const telling = { data, context, words };
    const ordinal = facts.ordinal ? say.ordinal(facts.ordinal.value) : undefined;
    const name = say.text(data.seriesName);
    const theme = facts.theme ? say.text(facts.theme.value) : undefined;
    const kicker = ordinal ? said.ordinal(ordinal) : said.state[state];
    const spoken = state === 'held' || state === 'under-way' || data.interventions.length > 0;
    return (
      <Sheet rail={<Rail {...telling} />} railLabel={said.railLabel}>
        <Breadcrumb
          steps={[
            { label: words.meetings.title, href: link('/meetings') },
            { label: name.text, href: link(`/meetings/${series}`) },
          ]}
        />
        <Kicker>{theme ? `${name.text} · ${kicker}` : kicker.charAt(0).toUpperCase() + kicker.slice(1)}</Kicker>
        <Title lang={theme?.fallback ? theme.language : undefined}>{theme?.text ?? said.name(name.text, year)}</Title>
        <Lede>{ledeOf(data, context, words)}</Lede>
        <EditionFacts {...telling} />
        {spoken || hasPapers(data) ? (
          <PapersNav head={data} notes={paperNotes(data, context)} context={context} />
        ) : null}
        <EditionAgenda {...telling} />
        {spoken ? (
          <>
            <Section id="statements" title={said.statements} marginal={said.statementsMargin}>
              <EditionStatements {...telling} />
            </Section>
            <Section id="outcomes" title={said.outcomes} marginal={said.outcomesMargin}>
              <EditionOutcomes {...telling} />
            </Section>
          </>
        ) : null}
        {data.sources.length === 0 ? null : (
          <Section id="sources" title={said.sources} marginal={said.sourcesMargin}>
            <CitedSources cited={data.sources} say={say} />
          </Section>
        )}
        <Pager label={said.pager} previous={way(data.before, context, words)} next={way(data.after, context, words)} />
      </Sheet>
    );
  },
});

function way(edition: Edition | null, { say, link }: PageContext, words: MeetingsWords) {
  if (!edition) return undefined;
  const { series, edition: key, year } = edition;
  return { href: link(`/meetings/${series}/${key}`), word: String(year), label: inBrief(edition, say, words) };
}

interface Telling {
  readonly data: EditionPage;
  readonly context: PageContext;
  readonly words: MeetingsWords;
}

/** Where sources differ, what the page rests on, and what the reader may add. */
function Rail({ data, context, words }: Telling) {
  const { edition: said } = words;
  const shownIn = fallbackLanguages(data, context);
  return (
    <>
      <Differences claims={data.claims} cited={data.sources} context={context} />
      {data.compiled ? (
        <RailNote title={said.compiledTitle}>
          <p>{said.compiledText}</p>
        </RailNote>
      ) : null}
      {shownIn.length === 0 ? null : (
        <RailNote title={said.fallbackTitle}>
          <p>{said.fallbackText(shownIn)}</p>
        </RailNote>
      )}
      {actsHere(context, acts, {
        input: { series: data.series, edition: data.edition },
        first: notesLink(data, context),
      })}
    </>
  );
}

/** Where statements are noted while they are made; for those who may record them. */
function notesLink({ series, edition }: EditionPage, { form, link, say }: PageContext) {
  if (form('meetings.record-intervention') === undefined) return [];
  return [{ label: notesWords[say.language].link, href: link(`/meetings/${series}/${edition}/notes`) }];
}

const acts = [
  'meetings.announce-edition',
  'meetings.issue-agenda',
  'meetings.issue-programme',
  'meetings.record-facts',
  'meetings.record-participation',
  'meetings.record-delegation',
  'meetings.record-attendance-count',
  'meetings.record-intervention',
  'meetings.correct-intervention',
  'meetings.dispute-intervention',
  'meetings.finalise-interventions',
  'meetings.record-outcome',
] as const;

/** The languages, other than those of the reader, in which some text of the page stands; named in the reader's. */
function fallbackLanguages({ facts, interventions, outcomes, claims }: EditionPage, { say }: PageContext): string[] {
  const texts: (Localized | null | undefined)[] = [
    facts.theme?.value,
    facts.note?.value,
    facts.reason?.value,
    ...interventions.map(({ text }) => text),
    ...outcomes.map(({ text }) => text),
    ...claims.map(({ topic }) => topic),
  ];
  const foreign = texts
    .filter(text => text != null)
    .map(say.text)
    .filter(({ fallback, language }) => fallback && language !== say.asked);
  return [...new Set(foreign.map(({ language }) => say.languageName(language)))];
}
