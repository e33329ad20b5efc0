import type { Explained } from '../../../words/act-words.ts';
import type { DocumentsActs } from '../slice.ts';
import type { en } from './en.ts';
import { choices } from './ko-choices.ts';
import { meanings } from './ko-meanings.ts';

const symbol = { label: '문서 번호', help: '예: VMM/2022/1. 뒤이은 문서는 그 뒤에 Rev.1, Add.1, Corr.1을 붙입니다.' };
const language = '언어 부호. 예: en, ko.';

export const ko: typeof en & Explained<DocumentsActs> = {
  meanings,
  acts: {
    'documents.set-grammar': {
      title: '문서 번호 체계 정하기',
      fields: {
        body: { label: '협의체', help: '협의체의 키.' },
        pattern: {
          label: '문서 번호의 형식',
          help: '고정된 글자와 자리 {year}, {number}, {edition}. 예: VMM/{year}/{number}.',
        },
      },
      sentence: ({ body, pattern }) => `문서 번호 체계 지정: 협의체 ${body}, ${pattern}`,
    },
    'documents.register': {
      title: '문서 등록',
      fields: {
        symbol,
        body: {
          label: '협의체',
          help: '협의체의 키. 문서 번호는 그 체계를 따릅니다. Rev, Add, Corr는 원래 문서의 협의체를 따릅니다.',
        },
        kind: { label: '종류', options: choices.kinds },
        title: { label: '제목' },
        distribution: {
          label: '배포 구분',
          help: '일반 배포는 모든 사람, 제한 배포는 협력체의 당사자, 한정 배포는 사무국 또는 지정된 당사자가 읽습니다. 아래의 열람 대상을 이에 맞게 고르십시오.',
          options: choices.distributions,
        },
        originalLanguage: { label: '원문 언어', help: language },
        meeting: {
          label: '관련 회의',
          fields: {
            series: { label: '회의체', help: '회의체의 키. 예: vmm.' },
            edition: { label: '회의', help: '회의의 키. 예: 2022.' },
          },
        },
        item: { label: '의제 항목', help: '의제의 번호대로 적습니다. 예: 2 (a).' },
        supersedes: { label: '대체하는 문서', help: '문서 번호. 개정본은 개정 대상을 저절로 대체합니다.' },
        sources: { label: '출처', help: '등록된 출처의 키. 예: S01.' },
        basis: { label: '확인 방식', options: choices.basis },
        basisNote: { label: '확인 방식에 관한 설명' },
      },
      sentence: ({ symbol, title }, say) => `문서 등록: ${symbol} “${say.text(title).text}”`,
    },
    'documents.attach-file': {
      title: '문서 파일 추가',
      fields: {
        symbol,
        language: { label: '언어', help: language },
        state: {
          label: '상태',
          help: '원문은 원문 언어로 된 것이며, 그 밖의 것은 번역입니다.',
          options: choices.states,
        },
        file: {
          label: '파일',
          fields: { digest: { label: '업로드된 파일의 SHA-256' }, name: { label: '내려받을 때의 이름' } },
          help: 'PDF, DOCX, XLSX, PPTX, ODT, 텍스트, CSV, JPEG, PNG, WebP. 매크로나 암호가 없어야 합니다.',
        },
        note: { label: '비고', help: '예: 번역한 사람.' },
      },
      sentence: ({ symbol, language, state, file }) =>
        `문서 파일 추가: ${symbol} ${file.name} (${choices.states[state]}, 언어 ${language})`,
    },
    'documents.issue-text': {
      title: '문서 본문 발행',
      fields: {
        symbol,
        language: { label: '언어', help: language },
        paragraphs: {
          label: '단락',
          fields: {
            key: { label: '번호', help: '인쇄하고 인용하는 대로 적습니다. 예: 4, 4a.' },
            text: {
              label: '글',
              help: '비워 두면 그 번호는 빈자리가 되어, 무언가 있음이 모두에게 표시됩니다. 그 단락은 열람 대상을 정하여 따로 추가합니다.',
            },
          },
        },
      },
      sentence: ({ symbol, language, paragraphs }) =>
        `문서 본문 발행: ${symbol}, 언어 ${language}, 단락 ${paragraphs.length}개`,
    },
    'documents.add-paragraph': {
      title: '열람 대상이 좁은 단락 추가',
      fields: {
        symbol,
        language: { label: '언어', help: language },
        key: { label: '번호', help: '표시된 빈자리의 번호. 있음을 표시하지 않으려면 새 번호를 적습니다.' },
        after: { label: '앞 단락', help: '새 번호일 때, 본문의 어느 단락 뒤에 오는지 적습니다.' },
        text: { label: '글' },
      },
      sentence: ({ symbol, key }) => `열람 대상이 좁은 단락 추가: ${symbol} 단락 ${key}`,
    },
    'documents.supersede': {
      title: '문서 대체 기록',
      fields: {
        symbol: { label: '문서', help: '문서 번호.' },
        by: { label: '대체한 문서', help: '이 문서를 대체하는 문서의 번호.' },
        reason: { label: '사유' },
      },
      sentence: ({ symbol, by }) => `문서 대체 기록: ${symbol} → ${by}`,
    },
  },
  refusals: {
    'unknown-body': ({ body }) => `협의체 ${body}이(가) 없습니다. 먼저 설치하십시오.`,
    'grammar-taken': ({ body, pattern }) => `협의체 ${body}이(가) 이미 ${pattern} 형식을 쓰고 있습니다.`,
    'symbol-taken': ({ symbol }) => `문서 번호 ${symbol}은(는) 이미 다른 문서를 가리킵니다.`,
    'unknown-base': ({ symbol, base }) => `${symbol}에는 ${base}이(가) 필요하지만 등록되어 있지 않습니다.`,
    'number-skipped': ({ symbol, before }) => `${symbol}에는 ${before}이(가) 필요하지만 등록되어 있지 않습니다.`,
    'other-body': ({ base }) => `문서 ${base}은(는) 다른 협의체의 문서입니다.`,
    'not-in-grammar': ({ symbol, body, pattern }) =>
      `${symbol}은(는) 지정한 협의체와 맞지 않습니다. 협의체 ${body}의 문서 번호 형식은 ${pattern}입니다.`,
    'unknown-edition': ({ series, edition }) => `회의체 ${series}에 회의 ${edition}이(가) 없습니다. 먼저 등록하십시오.`,
    'unknown-document': ({ symbol }) => `문서 ${symbol}이(가) 없습니다. 먼저 등록하십시오.`,
    'supersedes-itself': () => '문서는 스스로를 대체할 수 없습니다.',
    'superseded-already': ({ symbol, by }) => `${by}이(가) ${symbol}을(를) 대체한 것으로 이미 기록되어 있습니다.`,
    'superseded-in-a-circle': ({ symbol, by }) => `${symbol}이(가) 이미 ${by}을(를) 대체하였습니다.`,
    'named-to-too-many': () => '모든 사람에게 공개되지 않은 문서가 있습니다. 열람 대상을 좁히십시오.',
    'wrong-audience': ({ distribution }) =>
      `이 문서의 배포 구분은 ${choices.distributions[distribution as 'general']}입니다. 그에 맞는 열람 대상을 고르십시오.`,
    'unknown-source': ({ source }) => `출처 ${source}이(가) 없습니다. 먼저 등록하십시오.`,
    'not-the-original-language': ({ originalLanguage }) =>
      `원문 언어는 ${originalLanguage}입니다. 그 언어의 텍스트는 원문 또는 정본이며, 다른 언어의 텍스트는 번역입니다.`,
    'stands-higher': ({ reached }) =>
      `이 언어에는 이미 ${choices.states[reached as 'authentic']}이(가) 있습니다. 고치려면 Corr 또는 Rev를 등록하십시오.`,
    'file-attached': ({ symbol, language }) => `${symbol}에 이 ${language} 파일이 이미 있습니다.`,
    'text-issued': ({ symbol, language }) =>
      `${symbol}의 본문은 언어 ${language}(으)로 이미 발행되었습니다. 바꾸려면 Corr나 Rev를 등록하십시오.`,
    'paragraph-twice': ({ paragraph }) => `단락 ${paragraph}이(가) 두 개입니다. 하나의 번호를 바꾸십시오.`,
    'no-text': ({ symbol, language }) =>
      `${symbol}의 본문은 언어 ${language}(으)로 발행되지 않았습니다. 먼저 발행하십시오.`,
    'not-narrower': () => '문서보다 좁은 열람 대상을 고르십시오.',
    'no-gap-there': ({ paragraph }) =>
      `단락 ${paragraph}에는 모두를 위한 글이 있습니다. 빈자리의 번호나 새 번호를 적으십시오.`,
    'unknown-paragraph': () => '본문의 어느 단락 뒤에 오는지 적으십시오.',
    'unknown-file': () => '이 파일은 업로드된 적이 없습니다.',
  },
  page: {},
};
