/** What whoever records a statement should think about, without being refused. */
export const warnings = {
  en: {
    'few-speakers': () =>
      'Fewer than three parties can have said this: whoever knows who was there can tell. A wider grain, or a narrower audience, hides more.',
  },
  ko: {
    'few-speakers': () =>
      '이 발언을 하였을 수 있는 당사자가 셋보다 적어, 참석자를 아는 사람은 누구인지 짐작할 수 있습니다. 더 넓은 귀속 단위나 더 좁은 열람 범위를 고려하십시오.',
  },
};
