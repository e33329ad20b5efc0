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

const names = new Intl.DisplayNames(['ko'], { type: 'language' });

export const page: typeof en = {
  choices,
  news: {
    title: '뉴스',
    none: '아직 발표된 보도자료가 없습니다.',
    lede: (count: number) => `보도자료 ${count}건, 최신순.`,
    by: (publisher: string, on: string) => `${publisher} · ${on}`,
    cuttings: '다른 매체의 보도',
    drafts: '미발표',
    embargoed: '엠바고',
    notBefore: (instant: string) => `${instant} 이전 보도 금지`,
    state: { drafted: '초안', cleared: '승인됨', scheduled: '발표 예정' },
    at: (instant: string) => `발표 시각 ${instant}`,
    noneChosen: '선택한 조건에 맞는 보도자료가 없습니다',
    choose: '보도자료 선택',
    event: '행사',
    year: '연도',
    all: '전체',
    pages: '보도자료 더 보기',
    newer: '더 최근의 보도자료',
    older: '이전 보도자료',
    withdrawn: '철회됨',
    inLanguages: (codes: readonly string[]) => codes.map(code => names.of(code) ?? code).join(', '),
  },
  release: {
    published: '발표',
    unpublished: {
      drafted: '초안이며 아직 발표되지 않았습니다. 글이 맞으면 승인한 뒤 발표할 수 있습니다.',
      cleared: '승인되었으나 아직 발표되지 않았습니다. 지금 발표하거나 시각을 정할 수 있습니다.',
      scheduled: '승인되었으며 다음 시각에 발표됩니다:',
    },
    corrected: '정정일',
    earlier: '정정 전 본문 읽기',
    embargo: (instant: string) =>
      `엠바고: ${instant} 이전에는 쓸 수 없으며, 이곳에 발표된 경우에만 쓸 수 있습니다. 지명된 취재진에게만 제공됩니다.`,
    planned: '발표 예정',
    withdrawn: (when: string) => `이 보도자료는 ${when}에 철회되었습니다.`,
    publisher: '발행처',
    copyright: '저작권',
    contact: '언론 연락처',
    event: '행사',
    meeting: '회의',
    edition: (series: string, edition: string) => `${series}, ${edition}`,
    statements: '발언',
    statement: (position: number) => `기록 ${position}`,
    parties: '당사자의 견해',
    about: '이 보도자료에 대하여',
    compiled: '공개 자료를 바탕으로 작성되었으며, 언급된 당사자의 보도자료가 아닙니다.',
    ground: '근거 보기',
    task: '과제',
    noTitle: '제목 미상',
    taskAreas: (areas: string) => `분야: ${areas}`,
    ourAreas: (areas: string) => `분야: ${areas} (편찬자의 표현, 한 과제와 일치하지 않을 수 있음)`,
    languages: '언어',
    original: (language: string) => `${names.of(language) ?? language}로 작성됨`,
    sources: '출처',
    fallback: (language: string) => `한국어 본문이 없어 ${names.of(language) ?? language} 본문을 표시합니다.`,
    naming: '뉴스',
  },
};
