import type { Language } from '../words/language.ts';
import type { Shape } from './schema-rows.ts';

export interface ApiDocsWords {
  readonly title: string;
  readonly lede: string;
  readonly begin: string;
  readonly token: string;
  readonly tokenHow: string;
  readonly tryIt: string;
  readonly reading: string;
  readonly readingHow: string;
  readonly writing: string;
  readonly writingHow: string;
  readonly record: string;
  readonly acts: string;
  readonly act: string;
  readonly does: string;
  readonly call: string;
  readonly whole: string;
  readonly whoMay: string;
  readonly parameters: string;
  readonly around: string;
  readonly fields: string;
  readonly noFields: string;
  readonly field: string;
  readonly takes: string;
  readonly meaning: string;
  readonly needed: string;
  readonly example: string;
  readonly byHand: string;
  readonly answers: string;
  readonly status: string;
  readonly refusals: string;
  readonly anyAct: string;
  readonly code: string;
  readonly rule: string;
  readonly all: string;
  readonly usually: (value: string) => string;
  readonly shape: (shape: Shape) => string;
}

const plainEn: Readonly<Record<Shape['kind'], string>> = {
  text: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  list: 'list',
  map: 'object of texts by key, such as the language',
  values: '',
  forms: 'object of one of several forms',
  any: 'any JSON',
};

function shapeEn(shape: Shape): string {
  const { kind, of, values, format, least, most, nullable } = shape;
  const unit = kind === 'text' ? ' characters' : kind === 'list' ? ' items' : '';
  const few = least === 1 && unit !== '' ? 'not empty' : least === undefined ? '' : `at least ${least}${unit}`;
  const bounds = [few, most === undefined ? '' : `at most ${most}${unit}`];
  const named = values
    ? values.join(' · ')
    : kind === 'list' && of
      ? `list of: ${shapeEn(of)}`
      : (format ?? plainEn[kind]);
  return [named, ...bounds, nullable ? 'or null' : ''].filter(part => part !== '').join(', ');
}

const plainKo: Readonly<Record<Shape['kind'], string>> = {
  text: '문자열',
  integer: '정수',
  number: '숫자',
  boolean: '참 또는 거짓',
  object: '객체',
  list: '목록',
  map: '언어 등의 키별 문자열 객체',
  values: '',
  forms: '여러 형식 가운데 하나인 객체',
  any: '모든 JSON',
};

function shapeKo(shape: Shape): string {
  const { kind, of, values, format, least, most, nullable } = shape;
  const unit = kind === 'text' ? '자' : kind === 'list' ? '개' : '';
  const few = least === 1 && unit !== '' ? '비어 있지 않음' : least === undefined ? '' : `${least}${unit} 이상`;
  const bounds = [few, most === undefined ? '' : `${most}${unit} 이하`];
  const named = values
    ? values.join(' · ')
    : kind === 'list' && of
      ? `목록: ${shapeKo(of)}`
      : (format ?? plainKo[kind]);
  return [named, ...bounds, nullable ? '또는 null' : ''].filter(part => part !== '').join(', ');
}

export const apiDocsWords: Readonly<Record<Language, ApiDocsWords>> = {
  en: {
    title: 'The API',
    lede: 'Acts go in one by one or in batches; entries come out in order. What a program may do is what the person may do on whose behalf it acts, and every answer cites its rule.',
    begin: 'Begin',
    token: 'A token',
    tokenHow:
      'Writing needs a token, sent as a bearer. Reading what is public needs none. A token gives no right by itself: rights come from the credential that it stands for.',
    tryIt: 'With this in the shell, the lines on these pages can be run as they stand:',
    reading: 'Read',
    readingHow:
      'Every page is also JSON: put .json behind its path. Entries come in order, and each new position is an event.',
    writing: 'Write',
    writingHow:
      'The same act can be sent twice under one Idempotency-Key and is one act. A refusal appends nothing; it is application/problem+json with code, rule and source, and names the field.',
    record: 'The record',
    acts: 'Acts',
    act: 'Act',
    does: 'What it does',
    call: 'Call',
    whole: 'The whole description, for programs (OpenAPI 3.1)',
    whoMay: 'Who may',
    parameters: 'Parameters',
    around: 'Around the fields',
    fields: 'Fields',
    noFields: 'This act has no fields.',
    field: 'Field',
    takes: 'Takes',
    meaning: 'Meaning',
    needed: 'needed',
    example: 'Example',
    byHand: 'From the shell',
    answers: 'Answers',
    status: 'Status',
    refusals: 'Refusals of its own',
    anyAct:
      'Every act may also be refused for its form, for a right that is missing, or because the record has moved on.',
    code: 'Code',
    rule: 'Rule',
    all: 'All acts and calls',
    usually: value => `${value} where it is left out`,
    shape: shapeEn,
  },
  ko: {
    title: 'API',
    lede: '행위는 하나씩 또는 묶음으로 보내고, 항목은 순서대로 받습니다. 프로그램은 자신이 대신하는 사람이 할 수 있는 일만 할 수 있으며, 모든 응답은 근거 규칙을 밝힙니다.',
    begin: '시작하기',
    token: '토큰',
    tokenHow:
      '쓰기에는 Bearer 토큰이 필요합니다. 공개된 내용을 읽는 데는 필요 없습니다. 토큰 자체는 권한을 주지 않으며, 권한은 토큰이 가리키는 위임에서 나옵니다.',
    tryIt: '셸에 다음을 넣으면 이 페이지들의 명령을 그대로 실행할 수 있습니다.',
    reading: '읽기',
    readingHow:
      '모든 페이지는 JSON으로도 제공됩니다. 경로 뒤에 .json을 붙이십시오. 항목은 순서대로 오고, 새 위치마다 이벤트가 하나씩 옵니다.',
    writing: '쓰기',
    writingHow:
      '같은 행위를 같은 Idempotency-Key로 두 번 보내도 하나의 행위입니다. 거부되면 아무것도 추가되지 않으며, 코드와 규칙과 출처, 해당 필드를 밝힌 application/problem+json이 반환됩니다.',
    record: '기록',
    acts: '행위',
    act: '행위',
    does: '내용',
    call: '호출',
    whole: '프로그램용 전체 명세 (OpenAPI 3.1)',
    whoMay: '권한자',
    parameters: '매개변수',
    around: '필드를 감싸는 값',
    fields: '필드',
    noFields: '이 행위에는 필드가 없습니다.',
    field: '필드',
    takes: '값',
    meaning: '뜻',
    needed: '필수',
    example: '예',
    byHand: '셸에서',
    answers: '응답',
    status: '상태',
    refusals: '고유한 거부 사유',
    anyAct: '모든 행위는 형식이 맞지 않거나, 권한이 없거나, 기록이 그 사이 진행된 경우에도 거부될 수 있습니다.',
    code: '코드',
    rule: '규칙',
    all: '모든 행위와 호출',
    usually: value => `생략하면 ${value}`,
    shape: shapeKo,
  },
};
