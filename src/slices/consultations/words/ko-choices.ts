import type { choices as en } from './en-choices.ts';

export const choices: typeof en = {
  forms: { 'in-writing': '서면', bilateral: '양자', 'in-forum': '포럼' },
  treatments: {
    'taken-up': '반영',
    'taken-up-in-part': '일부 반영',
    'not-taken-up': '반영하지 않음',
    noted: '유의',
  },
  basis: { stated: '출처에 명시', derived: '출처에서 도출', 'filled-in': '편찬자가 보완' },
};
