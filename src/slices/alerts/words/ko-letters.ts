import type { LetterWords, ToldInLetter } from '../../../words/act-words.ts';
import { page } from './ko-page.ts';

const before = { Alert: '', Update: '갱신: ', Cancel: '해제: ' };
const marks = { Actual: '경보', Exercise: '훈련', Test: '시험' };
const happened = {
  Alert: '경보를 발령했습니다',
  Update: '경보를 갱신했습니다. 새 메시지가 앞선 메시지를 대신합니다',
  Cancel: '경보를 해제했습니다',
};

function acknowledged({ due, desk }: ToldInLetter): string[] {
  return due === ''
    ? []
    : [`귀측은 ${due}까지 수신을 확인해야 합니다. 귀측을 대표하는 분이 로그인하여 책상에서 확인하십시오:\n${desk}`];
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
          subject: () => `${happened[type].split('.')[0]}`,
          text: told => tell(told, `${happened[type]}. 공개되지 않은 경보이며, 내용은 로그인한 뒤 읽을 수 있습니다.`),
        },
      };
      return [`${type}-${status}`, words];
    }),
  ),
);
