/** Codes are words of their own, so that none can be taken for one of ISO 3166. From the source of the river to its mouth. */
const state = (code: string, en: string, ko: string, formal: readonly [en: string, ko: string]) => ({
  code,
  kind: 'invented',
  names: { common: { en, ko }, formal: { en: formal[0], ko: formal[1] } },
});

const group = (code: string, en: string, ko: string) => ({ code, kind: 'group', names: { common: { en, ko } } });

export const parties = [
  state('ORVENIA', 'Orvenia', '오르베니아', ['Republic of Orvenia', '오르베니아 공화국']),
  state('KALDMARK', 'Kaldmark', '칼드마르크', ['Kingdom of Kaldmark', '칼드마르크 왕국']),
  state('VESHKAR', 'Veshkar', '베시카르', ['Republic of Veshkar', '베시카르 공화국']),
  state('TARNHOLT', 'Tarnholt', '타른홀트', ['Tarnholt Confederation', '타른홀트 연합']),
  state('LISOVAR', 'Lisovar', '리소바르', ['Republic of Lisovar', '리소바르 공화국']),
  state('OSTRELLE', 'Ostrelle', '오스트렐', ['Principality of Ostrelle', '오스트렐 공국']),
  state('MARAVEL', 'Maravel', '마라벨', ['Republic of Maravel', '마라벨 공화국']),
  state('SELMOUTH', 'Selmouth', '셀머스', ['Free City of Selmouth', '셀머스 자유시']),
  group('UPPER', 'Upper Basin Group', '상류 그룹'),
  group('LOWER', 'Lower Basin Group', '하류 그룹'),
  { code: 'TERVEL', kind: 'invented', names: { common: { en: 'Commission secretariat', ko: '위원회 사무국' } } },
];
