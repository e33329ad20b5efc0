import type { Ask } from '../../../record/ask.ts';
import type { Reading } from '../../../record/reading.ts';
import type { DraftContent, DraftPool } from '../../../ui/draft-page.ts';
import type { PageContext } from '../../../ui/page.ts';
import { listCredentials } from '../../parties/derived/credentials.ts';
import { type Content, countWords, type TextPart, textParts } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';
import { loadReturn, type ReturnPage } from './return-load.ts';

/** A round has at most 30 questions. */
const questionNames = Array.from({ length: 30 }, (_, at) => `q${at}`);

/** Of the evidence that one draft brings; each has a title, and an address or a file. */
export const evidenceNames = Array.from({ length: 10 }, (_, at) => `e${at}`);

/** The field that says to which office a part was handed. */
export const officeFor = (part: string) => `office.${part}`;

/** The fields of the form in which a party answers: one text in one language each; what others wrote in other languages stays. */
export const answerFields = [
  'status',
  'language',
  ...textParts,
  ...questionNames,
  ...evidenceNames.flatMap(name => ['title', 'link', 'digest', 'name'].map(part => `${name}.${part}`)),
  ...[...textParts, ...questionNames].map(officeFor),
];

/** An answer in the making, and the offices of the party to which parts of it can be handed. */
export type AnswerPage = ReturnPage & { readonly offices: readonly string[] };

export async function loadAnswer(
  reading: Reading,
  params: Readonly<Record<string, string>>,
): Promise<AnswerPage | undefined> {
  const [data, credentials] = await Promise.all([loadReturn(reading, params), listCredentials(reading)]);
  if (!data?.open || data.asked !== 'asked') return undefined;
  const offices = credentials.flatMap(({ party, office }) => (party === data.party && office !== null ? [office] : []));
  return { ...data, offices: [...new Set(offices)] };
}

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
  const { status = '', language = 'en' } = content;
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
  const evidence = [...(given?.evidence ?? []), ...evidenceOf(content, language)];
  return {
    kind: 'answer',
    status: status as NonNullable<Content['status']>,
    ...Object.fromEntries(parts),
    ...(answers.length === 0 ? {} : { answers }),
    ...(evidence.length === 0 ? {} : { evidence }),
  };
}

function evidenceOf(content: DraftContent, language: string): NonNullable<Content['evidence']> {
  return evidenceNames.flatMap(at => {
    const [title, link, digest, name = ''] = ['title', 'link', 'digest', 'name'].map(part => content[`${at}.${part}`]);
    if (!title) return [];
    return [{ title: { [language]: title }, ...(link ? { link } : {}), ...(digest ? { file: { digest, name } } : {}) }];
  });
}

/** A part that was handed to an office of the party, and whether something is written in it. */
export interface HandedPart {
  readonly part: string;
  readonly title: string;
  readonly office: string;
  readonly written: boolean;
}

/** The parts that an office was handed and has not written, as its desk asks for them. */
export function handedTo(
  { subject, content }: { readonly subject: string; readonly content: DraftContent },
  office: string,
) {
  const parts = [...textParts, ...questionNames].filter(part => content[officeFor(part)] === office && !content[part]);
  const [, , round = '', task = '', party = ''] = subject.split('/');
  if (parts.length === 0) return undefined;
  const titled = (data: AnswerPage, language: keyof typeof pageWords) => {
    const { parts: titles } = pageWords[language];
    const named = parts.map(part => (part in titles ? titles[part as TextPart] : questionTitle(data, part, language)));
    return `${data.wording?.number ?? task} (${named.join(', ')}), ${data.roundName[language] ?? data.roundName.en ?? round}`;
  };
  return {
    params: { round, task, party },
    ask: (data: AnswerPage): Ask => ({
      kind: 'write',
      title: { en: titled(data, 'en'), ko: titled(data, 'ko') },
      path: `/reporting/${round}/${task}/${party}/answer`,
      due: data.deadline,
    }),
  };
}

function questionTitle({ questions }: ReturnPage, part: string, language: string): string {
  const text = questions[Number(part.slice(1))]?.text;
  return text?.[language] ?? text?.en ?? part;
}

export function handedParts(content: DraftContent, data: ReturnPage, { say }: PageContext): HandedPart[] {
  const titles = [
    ...textParts.map(part => [part, pageWords[say.language].parts[part]] as const),
    ...data.questions.map(({ text }, at) => [`q${at}`, say.text(text).text] as const),
  ];
  return titles.flatMap(([part, title]) => {
    const office = content[officeFor(part)];
    return office ? [{ part, title, office, written: !!content[part] }] : [];
  });
}

/** What a draft lacks before it can be given. */
export function answerGaps(content: DraftContent, data: ReturnPage, context: PageContext): string[] {
  const { say } = context;
  const words = pageWords[say.language];
  const { status = '', language = 'en' } = content;
  const texts: readonly (readonly [string, string | undefined, number | undefined])[] = [
    ...textParts.map(part => [words.parts[part], content[part], data.maxWords ?? undefined] as const),
    ...data.questions.map(({ text, maxWords }, at) => [say.text(text).text, content[`q${at}`], maxWords] as const),
  ];
  if (status === 'nil') return texts.some(([, text]) => text) ? [words.nilOnly] : [];
  return [
    ...(status === '' ? [words.statusMissing] : []),
    ...(evidenceNames.some(at => !content[`${at}.title`] && (content[`${at}.link`] || content[`${at}.digest`]))
      ? [words.evidenceTitleMissing]
      : []),
    ...(evidenceNames.some(at => content[`${at}.link`] && !isWebAddress(content[`${at}.link`]))
      ? [words.evidenceLinkWrong]
      : []),
    ...handedParts(content, data, context).flatMap(({ written, title, office }) =>
      written ? [] : [words.notWrittenYet(title, office)],
    ),
    ...texts.flatMap(([title, text = '', most]) => {
      const count = most === undefined ? 0 : countWords(text, language);
      return most !== undefined && count > most ? [words.tooManyWords(title, count, most)] : [];
    }),
  ];
}

function isWebAddress(text = ''): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
