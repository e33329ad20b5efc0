import type { Block, Paper } from '../../../papers/paper.ts';
import type { PageContext } from '../../../ui/page.ts';
import { pageWords } from '../words/page-words.ts';
import { papersWords } from '../words/papers-words.ts';
import type { JournalPage } from './journal-load.ts';
import { headLines, isExercise, itemSaid, lineOf, nextSaid, stepsOf } from './journal-said.ts';
import { paperOf } from './paper-of.ts';

export function journalPaper(data: JournalPage, context: PageContext): Paper {
  const { say, reading } = context;
  const words = pageWords[say.language];
  const { journal: said } = papersWords[say.language];
  const { agenda, proceedings, outcomes, state } = data;
  const steps = stepsOf(data, context);
  const heading = (level: 1 | 2, text: string, language?: string): Block => ({
    kind: 'heading',
    level,
    text,
    ...(language === undefined ? {} : { language }),
  });
  const marked = (text: string, of: Parameters<typeof isExercise>[0]) =>
    isExercise(of, data) ? `${text} (${said.exercise})` : text;
  const unknown = words.edition.facts.placeUnknown;
  const facts = headLines(data, context).map(({ label, value = unknown }) => ({ label, value }));
  const blocks: Block[] = [{ kind: 'facts', facts }];
  if (state === 'not-held' || state === 'cancelled') blocks.push({ kind: 'note', text: said.notHeld });
  if (agenda)
    blocks.push(heading(1, agenda.kind === 'adopted' ? said.agendaAdopted : said.agendaStanding), {
      kind: 'items',
      items: agenda.items.map(({ number, title }) => ({ number, ...pick(say.text(title)) })),
    });
  blocks.push(heading(1, said.proceedings));
  if (proceedings.length === 0) blocks.push({ kind: 'text', text: said.noProceedings });
  for (const group of proceedings) {
    const { text, language } = itemSaid(group, context);
    blocks.push(heading(2, text, language), {
      kind: 'table',
      columns: [
        { title: said.speaker, share: 5 },
        { title: said.kind, share: 2 },
        { title: said.grain, share: 3 },
        { title: said.standing, share: 3 },
      ],
      rows: group.statements.map(one => {
        const line = lineOf(one, context);
        return [[line.who, line.note].filter(Boolean).join(', '), line.kind, line.grain, marked(line.state, one)];
      }),
    });
  }
  blocks.push(heading(1, said.outcomes));
  if (outcomes.length === 0) blocks.push({ kind: 'text', text: words.edition.noOutcome });
  for (const outcome of outcomes) {
    const { kind, text, by, documents } = outcome;
    const name = marked(words.choices.outcomes[kind as 'decision'], outcome);
    blocks.push(heading(2, by === null ? name : `${name}, ${words.edition.issuedBy(say.party(by))}`));
    if (text) blocks.push({ kind: 'text', ...pick(say.text(text)) });
    if (documents.length > 0)
      blocks.push({ kind: 'note', text: papersWords[say.language].agenda.documentsAre(documents) });
  }
  blocks.push(heading(1, said.corrections));
  if (steps.length === 0) blocks.push({ kind: 'text', text: said.noCorrections });
  for (const { title, step } of steps)
    blocks.push(
      { kind: 'note', text: marked(title, step) },
      ...(step.text ? [{ kind: 'text' as const, ...pick(say.text(step.text)) }] : []),
    );
  blocks.push(heading(1, said.next), { kind: 'text', text: nextSaid(data, context) });
  return paperOf(data, context, {
    title: said.title,
    subtitle: said.readers(reading.position),
    path: `/meetings/${data.series}/${data.edition}/journal`,
    audiences: [
      ...proceedings.flatMap(({ statements }) => statements),
      ...outcomes,
      ...steps.map(({ step }) => step),
    ].map(({ audience }) => audience),
    blocks,
  });
}

const pick = ({ text, language }: { readonly text: string; readonly language: string }) => ({ text, language });
