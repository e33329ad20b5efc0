import type { Language } from './language.ts';

/** What is wrong with a field, in the reader's language. Schemas say it in English, for programs as for people. */
export function problemIn(language: Language, message: string): string {
  if (language === 'en') return message;
  const known = korean[message];
  if (known !== undefined) return known;
  for (const [pattern, say] of patterns) {
    const match = pattern.exec(message);
    if (match) return say(match[1] ?? '');
  }
  return message;
}

const korean: Readonly<Record<string, string>> = {
  'is needed': '반드시 적어야 합니다',
  'may not be empty': '비울 수 없습니다',
  'is none of the forms that it may have': '있을 수 있는 형식이 아닙니다',
  'is not as it must be': '형식에 맞지 않습니다',
  'no such field': '그런 항목은 없습니다',
  'needs the text in at least one language': '적어도 한 언어로 적어야 합니다',
  'is no language of the ISO 639 list, such as en or ko': 'ISO 639 목록에 없는 언어입니다. 예: en, ko',
  'a language is a BCP 47 code, such as en or ko': '언어는 en, ko와 같은 BCP 47 코드입니다',
  'a key has letters, digits and hyphens only': '키는 영문자, 숫자, 붙임표로만 이루어집니다',
  'this key is reserved': '다른 용도로 정해진 키입니다',
  'is no time zone of the IANA list, such as Asia/Seoul': 'Asia/Seoul과 같은 IANA 시간대가 아닙니다',
  'stands on one line': '한 줄로 적어야 합니다',
  'may not begin or end with a space': '빈칸으로 시작하거나 끝날 수 없습니다',
  'is a code in capitals, such as RIVER-FUND': 'RIVER-FUND처럼 대문자로 된 코드여야 합니다',
  'has letters, digits, points, hyphens, / and places in braces only':
    '영문자, 숫자, 점, 붙임표, /와 중괄호 자리만 쓸 수 있습니다',
  'knows the places {year}, {number} and {edition}': '{year}, {number}, {edition} 자리만 쓸 수 있습니다',
  'has each place once': '각 자리는 한 번만 쓸 수 있습니다',
  'needs the place {number}': '{number} 자리가 있어야 합니다',
  'needs text between two places': '두 자리 사이에 글자가 있어야 합니다',
  'forms symbols of letters, digits, points and hyphens, with / between their parts':
    '영문자, 숫자, 점, 붙임표로 이루어지고 /로 나뉘는 기호가 되어야 합니다',
  'a party code is ISO 3166-1 alpha-3 or an own code in capitals, such as ASEAN':
    '당사자 코드는 ISO 3166-1의 세 글자 코드이거나 ASEAN처럼 대문자로 된 코드입니다',
  'is a year, a year and month, or a day that exists: 2022, 2022-09 or 2022-09-06':
    '연도, 연월 또는 실제로 있는 날이어야 합니다: 2022, 2022-09, 2022-09-06',
  'a subject is slice/kind/key': '대상은 slice/kind/key 형식입니다',
  'is a date and a time: 2026-09-06T10:00, in the framework’s time zone, or with an offset: 2026-09-06T10:00+09:00':
    '날짜와 시각이어야 합니다: 협력체의 시간대로 2026-09-06T10:00, 또는 시차를 붙여 2026-09-06T10:00+09:00',
  'has an offset such as +02:00 or none; UTC is written -00:00, never Z':
    '+02:00과 같은 시차를 붙이거나 붙이지 않습니다. UTC는 Z가 아니라 -00:00으로 적습니다',
  'is pairs "latitude,longitude", a space between two pairs': '"위도,경도" 쌍을 빈칸 하나로 이어 적어야 합니다',
  'is "latitude,longitude radius", the radius in kilometres': '"위도,경도 반지름(km)"으로 적어야 합니다',
  'has no spaces, no commas, and neither < nor &': '빈칸, 쉼표, <, &를 쓸 수 없습니다',
  'is the SHA-256 of a file, in 64 hexadecimal digits': '16진수 64자리로 된 파일의 SHA-256이어야 합니다',
  'is the name of an act, such as plan.state-task': 'plan.state-task와 같은 행위 이름이어야 합니다',
  'is a web address': '웹 주소여야 합니다',
  'is a day that exists: 2022-09-06': '실제로 있는 날이어야 합니다: 2022-09-06',
  'is a time of day from 00:00 to 23:59, such as 09:30': '09:30처럼 00:00부터 23:59까지의 시각이어야 합니다',
  'a symbol has parts of letters, digits, points and hyphens, with / between them, such as VMM/2022/1':
    '기호는 VMM/2022/1처럼 영문자, 숫자, 점, 붙임표로 이루어지고 /로 나뉩니다',
  'a symbol may not end like the name of a file': '기호는 파일 이름처럼 끝날 수 없습니다',
  'a revision, addendum or corrigendum is written Rev.1, Add.1 or Corr.1 behind the symbol of its document':
    '개정, 추가, 정오는 문서 기호 뒤에 Rev.1, Add.1, Corr.1로 적습니다',
  'behind Rev, Add or Corr stands nothing but another of them': 'Rev, Add, Corr 뒤에는 그 가운데 하나만 올 수 있습니다',
  'needs at least one form of the name': '명칭이 적어도 한 가지는 있어야 합니다',
  'is a random id: 13 characters of a-z and 2-7': 'a-z와 2-7로 된 열세 글자의 임의 식별자여야 합니다',
  'is an audience, such as parties:TLS, group:ASEAN, framework or public':
    'parties:TLS, group:ASEAN, framework, public과 같은 열람 범위여야 합니다',
  'names its readers: own and edition depend on an act of their own':
    '열람자를 직접 밝혀야 합니다. own과 edition은 그 행위 자체에 달려 있습니다',
  'holds half of a character (a lone surrogate)': '반쪽짜리 글자가 들어 있습니다',
  'holds control characters': '제어 문자가 들어 있습니다',
  'holds characters that override the direction of writing': '쓰기 방향을 바꾸는 문자가 들어 있습니다',
  'holds markup: texts are plain': '마크업이 들어 있습니다. 글은 서식 없이 적습니다',
  'a key has characters that a key may not have': '키에 쓸 수 없는 문자가 있습니다',
  'must be text': '글이어야 합니다',
  'must be a number': '수여야 합니다',
  'must be a whole number': '정수여야 합니다',
  'must be true or false': '예 또는 아니요여야 합니다',
  'must be a list': '목록이어야 합니다',
  'must be a group of fields': '항목의 묶음이어야 합니다',
  'must be texts by key': '키마다 글이 있어야 합니다',
};

const patterns: readonly (readonly [RegExp, (said: string) => string])[] = [
  [/^may be at most (\d+) characters$/, most => `최대 ${most}자입니다`],
  [/^may be at most (\d+) entries$/, most => `최대 ${most}개입니다`],
  [/^may be at most (\S+)$/, most => `최대 ${most}입니다`],
  [/^must be at least (\d+) characters$/, least => `적어도 ${least}자여야 합니다`],
  [/^must be at least (\d+) entries$/, least => `적어도 ${least}개여야 합니다`],
  [/^must be at least (\S+)$/, least => `${least} 이상이어야 합니다`],
  [/^must be one of: (.+)$/, all => `다음 가운데 하나여야 합니다: ${all}`],
  [
    /^“(.+)” is no state of the list: /,
    name => `“${name}”은(는) 목록에 없는 국가입니다. 이름이나 KOR과 같은 ISO 3166-1 코드로 적으십시오`,
  ],
  [/^holds more than (\d+) values within one another$/, most => `값이 ${most}겹보다 깊이 들어 있습니다`],
];
