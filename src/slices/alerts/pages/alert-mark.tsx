import { Mark, type Shape, type Tone } from '../../../ui/primitives/marks.tsx';
import { Notice } from '../../../ui/primitives/notices.tsx';
import type { Language } from '../../../words/language.ts';
import type { Status } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';

const marks: Readonly<Record<Status, { readonly shape: Shape; readonly tone: Tone }>> = {
  Actual: { shape: 'triangle', tone: 'bad' },
  Exercise: { shape: 'ring', tone: 'accent' },
  Test: { shape: 'blank', tone: 'soft' },
  System: { shape: 'square', tone: 'soft' },
  Draft: { shape: 'dotted', tone: 'soft' },
};

/** Whether it is meant: by shape, colour and word, on every row that names an alert. */
export function StatusMark({ status, language }: { readonly status: Status; readonly language: Language }) {
  return <Mark {...marks[status]} word={pageWords[language].choices.statuses[status]} />;
}

/** On top of every page of what is no actual alert. */
export function DrillNotice({ status, language }: { readonly status: Status; readonly language: Language }) {
  const { drills } = pageWords[language];
  if (status === 'Actual') return null;
  return (
    <Notice>
      <p>
        <strong>{drills[status]}</strong>
      </p>
    </Notice>
  );
}
