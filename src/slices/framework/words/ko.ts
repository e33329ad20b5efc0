import type { Explained } from '../../../words/act-words.ts';
import type { FrameworkActs } from '../slice.ts';
import type { en } from './en.ts';
import { meanings } from './ko-meanings.ts';

const settings = {
  name: { label: '명칭', help: '당사자들이 쓰는 명칭입니다.' },
  about: { label: '소개', help: '일반 독자를 위한 두세 문장.' },
  languages: { label: '내용 언어', help: '한 줄에 BCP 47 부호 하나: en, ko, th.' },
  timeZone: { label: '시간대', help: 'IANA 목록의 명칭. 예: Asia/Seoul. 날짜는 이 시간대로 셉니다.' },
  nameForm: { label: '명칭 형식', help: '당사자 명칭 가운데 이곳에서 쓰는 형식: un, common.' },
  order: {
    label: '당사자 순서',
    options: { alphabet: '명칭순', precedence: '서열순' },
    fields: {
      by: { label: '기준', options: { alphabet: '명칭순', precedence: '서열순' } },
      language: { label: '명칭순의 언어' },
      parties: { label: '서열', help: '한 줄에 부호 하나.' },
    },
  },
  correctionDays: {
    label: '정정 기간(일)',
    help: '발언한 당사자가 잠정 발언을 정정할 수 있는 기간. 비워 두면 확정될 때까지입니다.',
  },
  accent: {
    label: '색상',
    options: { indigo: '남색', teal: '청록색', plum: '자두색', rust: '적갈색', moss: '이끼색', slate: '청회색' },
  },
  host: { label: '호스트', help: '이 서버를 운영하는 주체입니다.' },
};

const settingNames = (input: object) =>
  Object.keys(input)
    .map(setting => settings[setting as keyof typeof settings].label)
    .join(', ');

export const ko: typeof en & Explained<FrameworkActs> = {
  meanings,
  acts: {
    'framework.found': {
      title: '협력체 설립',
      fields: settings,
      sentence: ({ name }, say) => `협력체 설립: ${say.text(name).text}`,
    },
    'framework.change-settings': {
      title: '설정 변경',
      fields: settings,
      sentence: input => `설정 변경: ${settingNames(input)}`,
    },
    'framework.register-source': {
      title: '출처 등록',
      fields: {
        key: { label: '키', help: '문자, 숫자, 붙임표만 사용합니다. 예: S01. 영구히 유지됩니다.' },
        title: { label: '제목', help: '원문에 있는 그대로. 제목이 없으면 비워 두십시오.' },
        publisher: { label: '발행처' },
        date: { label: '날짜' },
        language: { label: '언어', help: 'BCP 47 부호. 예: ko.' },
        url: { label: '주소' },
        readOn: { label: '열람한 날' },
        note: { label: '비고' },
      },
      sentence: ({ key, title, publisher }) =>
        `출처 ${key} 등록: ${title === undefined ? '' : `「${title}」, `}${publisher}`,
    },
    'framework.record-claim': {
      title: '출처의 기술 내용 기록',
      fields: {
        key: { label: '키', help: '예: C01. 영구히 유지됩니다.' },
        topic: { label: '쟁점' },
        about: { label: '대상', help: '한 줄에 하나씩. 예: meetings/edition/vmm/2022.' },
        readings: { label: '기술 내용', fields: { text: { label: '내용' }, sources: { label: '출처' } } },
        basis: {
          label: '확인 방식',
          options: { stated: '출처에 명시', derived: '출처에서 도출', 'filled-in': '보충' },
        },
        view: { label: '편집자 판단', help: '판단하지 않았으면 비워 두십시오.' },
      },
      sentence: ({ topic, readings }, say) =>
        readings.length === 1
          ? `출처의 기술 내용 기록: ${say.text(topic).text}`
          : `서로 다른 기술 ${say.count(readings.length)}건 기록: ${say.text(topic).text}`,
    },
  },
  refusals: {
    'nothing-changed': () => '변경할 항목을 적지 않았습니다.',
    'source-exists': ({ key }) => `출처 ${key}은(는) 이미 있습니다. 하나의 키는 영구히 하나의 출처를 가리킵니다.`,
    'claim-exists': ({ key }) =>
      `기술 내용 ${key}은(는) 이미 있습니다. 하나의 키는 영구히 하나의 기술 내용을 가리킵니다.`,
    'unknown-source': ({ source }) => `출처 ${source}이(가) 없습니다. 먼저 등록하십시오.`,
  },
  page: {
    front: {
      returned: ({ asked, gaps, withdrawn, statuses }) =>
        [
          `보고 ${asked}건 가운데 ${asked - gaps - withdrawn}건이 옴`,
          ...(statuses.completed ? [`완료 ${statuses.completed}`] : []),
          ...(statuses.delayed ? [`지연 ${statuses.delayed}`] : []),
          ...(gaps === 0 ? [] : [`오지 않은 것 ${gaps}`]),
        ].join('; '),
      toldOnly: (party, isPublic) =>
        isPublic ? `회차 밖에서 밝힘 (${party})` : `설명은 있었으나 공개되지 않아 알려진 상태가 없음 (${party})`,
      plan: '계획',
      planNow: ({ version, content, tasks, tasksCounted }) =>
        [
          version === null ? '발효 중인 판 없음' : `제${version}판 발효 중`,
          content === 'not-published' ? '내용 미공개' : undefined,
          content === 'in-part' ? '일부만 알려짐' : undefined,
          tasksCounted === null ? undefined : `과제가 ${tasksCounted}개라고 함`,
          content === 'in-full' ? `과제 ${tasks}개` : undefined,
        ]
          .filter(part => part !== undefined)
          .join('; '),
      news: '소식',
      alert: '경보:',
      alertUntil: when => `${when}까지`,
      empty: '협력체가 설립되고 당사자가 정해졌습니다. 계획, 회의, 소식은 아직 기록되지 않았습니다.',
      nextSteps: '다음에 할 일',
      stepDone: '시작함',
      steps: {
        parties: { does: '당사자 추가', help: '누가 어떤 코드로 참여하는지 적습니다.' },
        plan: {
          does: '계획 가져오기',
          help: '가지고 있는 표에서 가져옵니다. 기록하기 전에 무엇이 기록될지 보여 드립니다.',
        },
        series: { does: '회의체 개설', help: '한 협의체가 거듭 여는 회의가 회의체를 이룹니다.' },
        edition: { does: '다음 회의 등록', help: '연도나 차수로 등록합니다.' },
        announcement: { does: '회의 예고', help: '언제 어디서 열리는지 알려진 만큼 적습니다.' },
        agenda: { does: '의제 발행', help: '그런 다음 인쇄하거나 PDF 또는 워드로 저장합니다.' },
        document: { does: '문서 등록', help: '기호를 붙이고 언어마다 파일을 올립니다.' },
        release: { does: '보도자료 초안 작성', help: '그런 다음 승인하여 바로 또는 정한 시각에 공개합니다.' },
      },
      kicker: '협력체',
      last: '최근 회의',
      next: '다음 회의',
      noLast: '개최된 것으로 알려진 회의가 없습니다.',
      noNext: '예정된 회의가 없습니다.',
      differ: '출처 간 차이',
      differOn: (count, open) => `쟁점 ${count}건${open === 0 ? '' : `, 그중 미해결 ${open}건`}`,
      agree: '기록된 쟁점이 없습니다.',
      said: '최근 발언',
      nothingSaid: '이날 기준으로 기록된 발언이 없습니다.',
      series: '회의',
      editions: count => `${count}회차`,
      noSeries: '개설된 회의가 없습니다.',
      lastly: said => `최근: ${said}`,
      nextly: said => `다음: ${said}`,
      edition: (series, year) => `${series}, ${year}`,
      numbered: (ordinal, said) => `${ordinal}, ${said}`,
      modes: { 'in-person': '대면', video: '화상', hybrid: '대면·화상 병행' },
      states: {
        held: '개최',
        'under-way': '진행 중',
        'not-held': '미개최',
        announced: '예정',
        postponed: '연기',
        cancelled: '취소',
        unknown: '알려진 바 없음',
      },
      parties: '당사자',
      membersOf: (group, count) => `${group}(회원 ${count}곳)`,
      noParties: '이날 기준으로 추가된 당사자가 없습니다.',
      record: '기록',
      entries: count => `기재 ${count}건`,
      recordNote: '호스트의 서명이 있으며 누구나 검증할 수 있음',
      recorded: '최근 기재',
      host: '운영',
      sources: '출처',
      sourceCount: count => `공개 출처 ${count}건`,
      notConfirmed: party => `${party} 측 미확인`,
      theMeeting: '회의 전체',
      someMembersOf: group => `${group} 일부 회원`,
      notNamed: '이름을 밝히지 않은 발언자',
      kinds: {
        assessment: '평가',
        proposal: '제안',
        request: '요청',
        concern: '우려',
        support: '지지',
        report: '보고',
        question: '질의',
        reservation: '유보',
      },
    },
    sources: {
      title: '출처',
      lede: count => `공개 출처 ${count}건. 이곳의 모든 사실에는 근거가 된 출처가 표시됩니다.`,
      claims: '출처 간 차이',
      empty: '등록된 출처가 없습니다',
      registered: '등록 기재',
    },
    claims: {
      title: '출처 간 차이',
      lede: (count, open) =>
        `공개 출처가 서로 일치하지 않는 쟁점 ${count}건 가운데 ${open === 0 ? '미해결 쟁점은 없습니다' : `${open}건이 미해결입니다`}. 모든 기술을 버리지 않고 나란히 적었습니다.`,
      empty: '기록된 내용이 없습니다',
      questions: '쟁점',
      stated: '한 가지로 기술된 내용',
      about: '대상',
      sources: '인용한 출처',
      edition: (series, edition) => `${series}, ${edition}`,
      plan: (version, task) =>
        version === undefined ? (task === undefined ? '계획' : `과제 ${task}`) : `계획 제${version}판`,
    },
  },
};
