import type { Language } from '../words/language.ts';
import type { PaperState } from './orders.ts';

export interface PressWords {
  readonly kicker: string;
  readonly lede: Readonly<Record<PaperState, string>>;
  readonly step: string;
  readonly stepOf: (step: number, steps: number) => string;
  readonly before: (count: number) => string;
  readonly time: string;
  readonly seconds: (count: number) => string;
  readonly refreshes: string;
  readonly look: string;
  readonly cancel: string;
  readonly open: (kind: string, size: string) => string;
  readonly again: string;
  readonly back: string;
  readonly kept: string;
}

export const pressWords: Readonly<Record<Language, PressWords>> = {
  en: {
    kicker: 'A long paper',
    lede: {
      waiting: 'It waits to be set.',
      setting: 'It is being set.',
      done: 'It is set.',
      cancelled: 'It was cancelled: nothing of it is kept.',
      failed: 'It could not be set. Whoever runs this Comity finds out why in its log.',
    },
    step: 'Step',
    stepOf: (step, steps) => `${step} of ${steps}`,
    before: count => (count === 0 ? 'it is the next' : count === 1 ? 'after one other paper' : `after ${count} others`),
    time: 'So far',
    seconds: count => (count === 1 ? '1 second' : `${count} seconds`),
    refreshes: 'This page looks again by itself. You may leave it and come back to its address.',
    look: 'Look now',
    cancel: 'Cancel',
    open: (kind, size) => `Open the paper (${kind}, ${size})`,
    again: 'Have it set once more',
    back: 'Back to the page it is made from',
    kept: 'It lies here for an hour from the order, for you alone, as the record stood then.',
  },
  ko: {
    kicker: '긴 문서',
    lede: {
      waiting: '조판을 기다리고 있습니다.',
      setting: '조판하고 있습니다.',
      done: '조판이 끝났습니다.',
      cancelled: '취소되었습니다. 아무것도 남지 않았습니다.',
      failed: '조판하지 못했습니다. 운영자가 기록에서 까닭을 찾을 수 있습니다.',
    },
    step: '단계',
    stepOf: (step, steps) => `${steps}단계 중 ${step}단계`,
    before: count => (count === 0 ? '다음 차례' : `앞에 문서 ${count}건`),
    time: '지금까지',
    seconds: count => `${count}초`,
    refreshes: '이 페이지는 스스로 다시 확인합니다. 떠났다가 이 주소로 다시 와도 됩니다.',
    look: '지금 확인',
    cancel: '취소',
    open: (kind, size) => `문서 열기 (${kind}, ${size})`,
    again: '다시 조판하기',
    back: '문서를 만든 페이지로',
    kept: '주문한 때부터 한 시간 동안, 당신만 볼 수 있게 그때의 기록대로 보관됩니다.',
  },
};
