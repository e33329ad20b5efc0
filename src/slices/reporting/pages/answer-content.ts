import type { DraftContent, DraftPool } from '../../../ui/draft-page.ts';
import type { PageContext } from '../../../ui/page.ts';
import { type Content, countWords, textParts } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';
import type { ReturnPage } from './return-load.ts';

/** The fields of the form in which a party answers: one text in one language each; what others wrote in other languages stays. */
export const answerFields = [
  'status',
  'language',
  ...textParts,
  // A round has at most 30 questions.
  ...Array.from({ length: 30 }, (_, at) => `q${at}`),
  'evidenceTitle',
  'evidenceLink',
] as const;

/** Whose it is: the party's, whoever of it writes; with what stands, else with what the round before said. */
export function answerPool(data: ReturnPage): DraftPool {
  return {
    owner: `party:${data.party}`,
    about: { party: data.party },
    seed: `reporting/return/${data.round}/${data.task}/${data.party} ${data.given?.position ?? -1}`,
    content: startOf(data),
  };
}

function startOf({ given, before, questions }: ReturnPage): DraftContent {
  const from = given ?? before;
  if (!from) return {};
  const language = languageIn(from) ?? 'en';
  const texts = textParts.flatMap(part => {
    const text = from[part]?.[language];
    return text === undefined ? [] : [[part, text]];
  });
  const answers = given
    ? questions.flatMap(({ question }, at) => {
        const text = given.answers?.find(one => one.question === question)?.text[language];
        return text === undefined ? [] : [[`q${at}`, text]];
      })
    : [];
  const status = from.kind === 'nil' ? 'nil' : (from.status ?? '');
  return { language, status, ...Object.fromEntries([...texts, ...answers]) };
}

function languageIn(from: Pick<Content, 'narrative' | 'output'>): string | undefined {
  return Object.keys(from.narrative ?? from.output ?? {})[0];
}

/** What is typed, as a return says it; evidence that stands is kept. */
export function answerOf(content: DraftContent, data: ReturnPage): Content {
  const { status = '', language = 'en', evidenceTitle, evidenceLink } = content;
  if (status === 'nil') return { kind: 'nil' };
  const { given, questions } = data;
  const merged = (before: Readonly<Record<string, string>> | undefined, text: string | undefined) => {
    const { [language]: _, ...others } = before ?? {};
    const texts = text ? { ...others, [language]: text } : others;
    return Object.keys(texts).length === 0 ? undefined : texts;
  };
  const parts = textParts.flatMap(part => {
    const texts = merged(given?.[part], content[part]);
    return texts ? [[part, texts] as const] : [];
  });
  const answers = questions.flatMap(({ question }, at) => {
    const before = given?.answers?.find(one => one.question === question)?.text;
    const text = merged(before, content[`q${at}`]);
    return text ? [{ question, text }] : [];
  });
  const evidence = [
    ...(given?.evidence ?? []),
    ...(evidenceTitle
      ? [{ title: { [language]: evidenceTitle }, ...(evidenceLink ? { link: evidenceLink } : {}) }]
      : []),
  ];
  return {
    kind: 'answer',
    status: status as NonNullable<Content['status']>,
    ...Object.fromEntries(parts),
    ...(answers.length === 0 ? {} : { answers }),
    ...(evidence.length === 0 ? {} : { evidence }),
  };
}

/** What a draft lacks before it can be given. */
export function answerGaps(content: DraftContent, data: ReturnPage, { say }: PageContext): string[] {
  const words = pageWords[say.language];
  const { status = '', language = 'en' } = content;
  const texts: readonly (readonly [string, string | undefined, number | undefined])[] = [
    ...textParts.map(part => [words.parts[part], content[part], data.maxWords ?? undefined] as const),
    ...data.questions.map(({ text, maxWords }, at) => [say.text(text).text, content[`q${at}`], maxWords] as const),
  ];
  if (status === 'nil') return texts.some(([, text]) => text) ? [words.nilOnly] : [];
  return [
    ...(status === '' ? [words.statusMissing] : []),
    ...(content.evidenceLink && !content.evidenceTitle ? [words.evidenceTitleMissing] : []),
    ...texts.flatMap(([title, text = '', most]) => {
      const count = most === undefined ? 0 : countWords(text, language);
      return most !== undefined && count > most ? [words.tooManyWords(title, count, most)] : [];
    }),
  ];
}
