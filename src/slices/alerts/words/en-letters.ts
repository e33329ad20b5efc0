import type { LetterWords, ToldInLetter } from '../../../words/act-words.ts';
import { page } from './en-page.ts';

const before = { Alert: '', Update: 'update: ', Cancel: 'cancelled: ' };
const marks = { Actual: 'ALERT', Exercise: 'EXERCISE', Test: 'TEST' };
const happened = {
  Alert: 'An alert was issued',
  Update: 'An alert was updated: a new message takes the place of the earlier ones',
  Cancel: 'An alert was cancelled',
};

function acknowledged({ due, desk }: ToldInLetter): string[] {
  return due === ''
    ? []
    : [
        `Your party is asked to acknowledge it by ${due}. Whoever speaks for it signs in and does so on the desk:\n${desk}`,
      ];
}

/** By type and status: a drill says so in its first word, and before and after all that it tells. */
export const letters: Readonly<Record<string, LetterWords>> = Object.fromEntries(
  (['Alert', 'Update', 'Cancel'] as const).flatMap(type =>
    (['Actual', 'Exercise', 'Test'] as const).map(status => {
      const drill = status === 'Actual' ? [] : [page.drills[status]];
      const tell = (told: ToldInLetter, ...texts: string[]) =>
        [...drill, ...texts.filter(text => text !== ''), ...acknowledged(told), ...drill].join('\n\n');
      const words: LetterWords = {
        mark: marks[status],
        subject: ({ title }) => `${before[type]}${title}`,
        text: told => tell(told, `${happened[type]}: ${told.title}`, told.text),
        closed: {
          subject: () => `${happened[type].split(':')[0]}`,
          text: told =>
            tell(told, `${happened[type]}. It is not public: what it says you read once you are signed in.`),
        },
      };
      return [`${type}-${status}`, words];
    }),
  ),
);
