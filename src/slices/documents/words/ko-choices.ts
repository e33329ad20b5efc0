import type { choices as enChoices } from './en-choices.ts';

export const choices: typeof enChoices = {
  kinds: {
    agenda: '의제',
    'annotated-agenda': '의제 해설',
    programme: '일정',
    'list-of-participants': '참석자 명단',
    report: '보고서',
    statement: '성명',
    'concept-paper': '개념 문서',
    'work-plan': '작업 계획',
    proposal: '제안서',
    decision: '결정',
    letter: '서한',
    note: '메모',
    other: '기타',
  },
  distributions: { general: '일반 배포', limited: '제한 배포', restricted: '한정 배포' },
  states: { original: '원문', draft: '번역 초안', reviewed: '검토된 번역', authentic: '정본' },
  basis: { stated: '출처에 명시', derived: '출처에서 도출', 'filled-in': '편찬자가 보완' },
};
