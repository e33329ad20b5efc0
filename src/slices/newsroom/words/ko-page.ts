import type { page as en } from './en-page.ts';

export const choices = {
  cleared: {
    yes: '확인함',
    no: '확인하지 않음',
    'not-asked': '문의하지 않음',
    'earlier-text': '정정 전 본문을 확인함',
  },
  basis: { stated: '출처에 명시됨', derived: '도출됨', 'filled-in': '편찬자가 보충함' },
};

export const page: typeof en = {
  choices,
};
