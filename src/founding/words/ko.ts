import type { FoundingWords } from '../words.ts';

export const ko: FoundingWords = {
  title: '협력체 설립',
  lede: '십 분이면 됩니다. 이름, 참여하는 당사자, 회의를 여는 협의체를 적으십시오. 선택 사항이 아닌 것만 지금 필요합니다.',
  link: '협력체 설립하기',
  submit: '설립하기',
  again: '칸 더 보기: 표시한 언어, 당사자, 협의체',
  whatHappens:
    '전체가 함께 설립되거나 전혀 설립되지 않습니다. 올바르지 않은 항목이 있으면 이 양식이 적은 그대로 다시 표시됩니다. 설립과 함께 서명된 로그가 시작됩니다. 모든 주소와 로그의 기원에 쓰이는 키는 영구히 바뀌지 않으며, 그 밖의 사항은 이후의 행위로 변경할 수 있습니다. 설립자는 사무국 담당관 자격을 받고 곧바로 로그인합니다.',
  notHere: '협력체는 서명 키를 보유한 컴퓨터에서, 서버가 그 컴퓨터에만 응답할 때 설립합니다.',
  parts: {
    what: { label: '1. 무엇인가' },
    languages: { label: '2. 언어와 날짜' },
    parties: { label: '3. 누가 참여하는가', help: '당사자는 언제든지 추가할 수 있습니다.' },
    bodies: { label: '4. 누가 회의를 여는가', help: '협의체는 언제든지 설치할 수 있습니다.' },
    more: { label: '색상과 운영 기관' },
  },
  fields: {
    key: { label: '키', help: 'tervel-basin처럼 영문자, 숫자, 붙임표로 적습니다. 모든 주소에 쓰이며 영구적입니다.' },
    name: { label: '이름', help: '당사자들이 부르는 이름입니다.' },
    about: { label: '소개', help: '일반에 공개하는 두세 문장입니다.' },
    languages: {
      label: '내용의 언어',
      help: '이름, 계획, 발언을 기록하는 언어입니다. 여기에 표시한 언어의 칸을 보려면 아래의 “칸 더 보기”를 누르십시오.',
    },
    timeZone: { label: '시간대', help: '날짜를 세는 기준입니다.' },
    accent: {
      label: '색상',
      options: { indigo: '남색', teal: '청록', plum: '자주', rust: '적갈', moss: '이끼', slate: '석판' },
    },
    host: { label: '운영 기관', help: '이 서버를 운영하는 기관으로, 일반에 공개됩니다.' },
    nameForm: {
      label: '이름 표기 방식',
      options: { un: '유엔 표기: Viet Nam, 대한민국', common: '통용 표기: Vietnam, 한국' },
    },
    order: {
      label: '당사자 순서',
      options: { alphabet: '이름순', precedence: '서열순' },
      fields: {
        language: { label: '기준 언어' },
        parties: {
          label: '서열',
          help: '국가는 이름이나 코드로, 그 밖의 당사자는 코드로 적습니다. 쉼표로 구분해도 됩니다.',
        },
      },
    },
    groups: {
      label: '국가 집단',
      help: '전현직 회원국과 가입일이 함께 추가됩니다. 프로그램에 포함된 자료이므로 확인하십시오.',
      options: {
        ASEAN: '아세안, 회원국 11개',
        EU: '유럽연합, 회원국 27개와 탈퇴국 1개',
        GCC: '걸프협력회의, 회원국 6개',
        MRC: '메콩강위원회, 회원국 4개',
      },
    },
    states: {
      label: '국가',
      help: '집단의 회원국 외에 참여하는 국가를 이름이나 ISO 3166-1 코드로 적습니다: 대한민국, 일본, MNG. 쉼표로 구분해도 됩니다.',
    },
    others: {
      label: '그 밖의 당사자',
      help: '국제기구 등 목록에 없는 당사자입니다. 나중에 더 추가할 수 있습니다.',
      fields: {
        code: { label: '코드', help: 'RIVER-FUND처럼 대문자로 적습니다. 영구적입니다.' },
        kind: { label: '종류', options: { organisation: '기구', state: '국가', invented: '가상' } },
        name: { label: '이름' },
      },
    },
    bodies: {
      label: '협의체',
      help: '회의를 기록할 협의체입니다. 나중에 더 설치할 수 있습니다.',
      fields: {
        key: { label: '키', help: 'commission처럼 영문자, 숫자, 붙임표로 적습니다. 영구적입니다.' },
        name: { label: '이름' },
        level: {
          label: '급',
          options: {
            ministers: '장관급',
            'vice-ministers': '차관급',
            'senior-officials': '고위관리급',
            experts: '전문가급',
            other: '기타',
          },
        },
        symbols: {
          label: '문서 기호',
          help: '기호를 만드는 방식입니다. COM/{year}/{number}이면 COM/2026/1이 됩니다. 나중에 정해도 됩니다.',
        },
      },
    },
  },
};
