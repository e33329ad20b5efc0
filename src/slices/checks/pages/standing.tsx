import { Mark, type Shape, type Tone } from '../../../ui/primitives/marks.tsx';
import { Notice } from '../../../ui/primitives/notices.tsx';
import type { Language } from '../../../words/language.ts';
import type { Say } from '../../../words/say.ts';
import type { CheckReport, Fate } from '../derived/report.ts';
import { type ChecksWords, pageWords } from '../words/page-words.ts';

/** Calm shapes and colours: a drill is never drawn like something that has happened. */
const looks: Readonly<Record<Fate, readonly [Shape, Tone]>> = {
  answered: ['check', 'good'],
  slow: ['half', 'accent'],
  late: ['outline', 'accent'],
  silent: ['ring', 'warn'],
  waiting: ['dotted', 'soft'],
  'not-tried': ['blank', 'soft'],
};

export function FateMark({ fate, language, more }: { fate: Fate; language: Language; more?: string | undefined }) {
  const [shape, tone] = looks[fate];
  const word = pageWords[language].fates[fate];
  return <Mark shape={shape} tone={tone} word={more === undefined ? word : `${word}, ${more}`} />;
}

/** At the head of every page of a check. */
export function NotAnAlert({ language }: { language: Language }) {
  return (
    <Notice tone="accent">
      <p>{pageWords[language].notAnAlert}</p>
    </Notice>
  );
}

/** How late a check started, of which seconds are known. */
export function sayLate(seconds: number, words: ChecksWords): string {
  return seconds < 60 ? words.seconds(seconds) : words.minutes(Math.floor(seconds / 60));
}

/** Who answered, in sentences: how many parties, and by name those that were slow, late, silent or not tried. */
export function summaryOf({ byParty, without }: Pick<CheckReport, 'byParty' | 'without'>, say: Say): string {
  const words = pageWords[say.language];
  const named = (fate: Fate, sentence: (names: string) => string) => {
    const codes = byParty.filter(one => one.fate === fate).map(({ party }) => party);
    return codes.length === 0 ? [] : [sentence(say.parties(codes))];
  };
  const answered = byParty.filter(({ minutes }) => minutes !== null).length;
  return [
    words.summary(answered, byParty.length),
    ...named('slow', words.slowNamed),
    ...named('late', words.lateNamed),
    ...named('silent', words.silentNamed),
    ...named('not-tried', words.untriedNamed),
    ...named('waiting', words.waitingNamed),
    ...(without.length === 0 ? [] : [words.withoutNamed(say.parties(without))]),
  ].join(' ');
}
