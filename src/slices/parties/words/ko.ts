import type { Explained } from '../../../words/act-words.ts';
import { ko as house } from '../../../words/house/ko.ts';
import type { Say } from '../../../words/say.ts';
import type { PartiesActs } from '../slice.ts';
import type { en } from './en.ts';
import { meanings } from './ko-meanings.ts';

const kinds = { state: '국가', organisation: '기구', group: '그룹', invented: '가상' };

const roles = {
  chair: '의장국',
  'co-chair': '공동의장국',
  'country-coordinator': '대화조정국',
  host: '주최국',
  secretariat: '사무국',
};

const documents = {
  'note-verbale': '구상서',
  letter: '서한',
  founding: '없음(설립 자체)',
  example: '없음(예제의 일부)',
};

const paper = {
  issuer: { label: '발행 기관', help: '개인이 아닌 기관을 적으십시오.' },
  reference: { label: '문서 번호' },
  date: { label: '날짜' },
};

const code = {
  label: '당사자',
  help: '당사자 부호. 국가는 ISO 3166-1 세 자리 부호, 그 밖에는 ASEAN과 같은 고유 부호입니다.',
};

const names = {
  label: '명칭',
  help: 'un, common 등 형식의 키마다, 알려진 언어로 명칭을 입력합니다.',
};

const until = { label: '마지막 날', help: '알려진 바로는 계속되고 있으면 비워 두십시오.' };

const period = {
  from: { label: '시작', help: '알려지지 않았으면 비워 두십시오.' },
  until,
  seenOn: { label: '또는 확인된 날', help: '시작과 끝을 모두 알 수 없을 때, 출처에서 그러하였음이 확인되는 날입니다.' },
};

const ground = {
  sources: { label: '출처', help: '등록된 출처의 키. 예: S01.' },
  basis: { label: '확인 방식', options: { stated: '출처에 명시', derived: '출처에서 도출', 'filled-in': '보충' } },
  basisNote: { label: '확인 방식에 관한 설명' },
};

const over = { label: until.label };

export const ko: typeof en & Explained<PartiesActs> = {
  meanings,
  acts: {
    'parties.add-party': {
      title: '당사자 추가',
      fields: {
        code: { label: '부호', help: '국가는 ISO 3166-1 세 자리 부호, 그 밖에는 대문자 고유 부호. 영구히 유지됩니다.' },
        kind: { label: '종류', options: kinds },
        names,
      },
      sentence: ({ code, kind }, say) => `당사자 추가: ${say.party(code)}(${code}), ${kinds[kind]}`,
    },
    'parties.change-names': {
      title: '명칭 변경',
      fields: { code, names: { ...names, help: `${names.help} 적지 않은 명칭은 더 이상 쓰이지 않습니다.` } },
      sentence: ({ code }, say) => `당사자 명칭 변경: ${say.party(code)}(${code})`,
    },
    'parties.record-membership': {
      title: '회원 지위 기록',
      fields: { group: { ...code, label: '그룹' }, party: code, ...period, ...ground },
      sentence: ({ group, party, ...when }, say) =>
        `회원 지위 기록: ${say.party(group)} 회원 ${say.party(party)}, ${days(when, say)}`,
    },
    'parties.end-membership': {
      title: '회원 지위 종료 기록',
      fields: { group: { ...code, label: '그룹' }, party: code, until: over, ...ground },
      sentence: ({ group, party, until }, say) =>
        `회원 지위 종료 기록: ${say.party(group)} 회원 ${say.party(party)}, ${say.day(until)}까지`,
    },
    'parties.record-role': {
      title: '역할 기록',
      fields: {
        party: code,
        role: { label: '역할', options: roles },
        body: { label: '회의체', help: '회의체의 키. 협력체 전체에서의 역할이면 비워 두십시오.' },
        ...period,
        ...ground,
      },
      sentence: ({ party, role, body, ...when }, say) =>
        `역할 기록: ${say.party(party)}, ${inBody(body)}${roles[role]}, ${days(when, say)}`,
    },
    'parties.end-role': {
      title: '역할 종료 기록',
      fields: {
        party: code,
        role: { label: '역할', options: roles },
        body: { label: '회의체', help: '회의체의 키. 협력체 전체에서의 역할이면 비워 두십시오.' },
        until: over,
        ...ground,
      },
      sentence: ({ party, role, body, until }, say) =>
        `역할 종료 기록: ${say.party(party)}, ${inBody(body)}${roles[role]}, ${say.day(until)}까지`,
    },
    'parties.issue-credential': {
      title: '자격 부여',
      fields: {
        person: {
          label: '인물',
          help: '새 사람이면 비워 두십시오. 권한을 더 줄 때는 첫 부여 기록에 있는 식별자를 적으십시오.',
        },
        party: { ...code, help: '대표하는 당사자. 어느 당사자도 대표하지 않으면 비워 두십시오.' },
        capacity: { label: '자격', options: house.capacities },
        from: { label: '첫날', help: '비우면 오늘입니다.' },
        until: { label: '마지막 날', help: '정해지지 않았으면 비워 두십시오.' },
        exercise: { label: '연습', help: '이 인물이 하는 모든 행위에 연습 표시가 붙습니다.' },
        office: { label: '부서', help: '인물이 아니라 소속 부서나 공관을 적으십시오.' },
        restsOn: { label: '근거 문서', fields: { kind: { label: '문서 종류', options: documents }, ...paper } },
      },
      sentence: ({ capacity, party, exercise }, say) =>
        `자격 부여: ${party === undefined ? '당사자 없음' : say.party(party)}, ${house.capacities[capacity]}${exercise ? '(연습)' : ''}`,
    },
    'parties.end-credential': {
      title: '자격 종료',
      fields: {
        credential: { label: '자격', help: '자격을 부여한 기재의 번호입니다.' },
        reason: { label: '사유', help: '인물의 성명을 적지 마십시오.' },
      },
      sentence: ({ credential }) => `자격 종료: 제${credential}호 기재로 부여된 자격`,
    },
    'parties.hand-over': {
      title: '후임자에게 인계',
      fields: {
        credential: { label: '떠나는 사람의 자격', help: '자격을 부여한 기재의 번호입니다.' },
        to: { label: '후임자의 자격', help: '같은 자격을 부여한 기재의 번호입니다.' },
      },
      sentence: ({ credential, to }) =>
        `인계: 제${credential}호 기재로 부여된 자격을 끝내고 초안을 제${to}호 자격을 가진 사람에게 넘김`,
    },
    'parties.delegate': {
      title: '대리인 지정',
      fields: {
        person: { label: '인물', help: '13자의 무작위 식별자. 성명을 적지 마십시오.' },
        from: { label: '첫날', help: '비우면 오늘입니다.' },
        until: { label: '마지막 날' },
      },
      sentence: ({ party, capacity, from, until }, say) =>
        `대리인 지정: ${say.party(party)} ${house.capacities[capacity]}, ${say.day(from)}부터 ${say.day(until)}까지`,
    },
    'parties.entrust-program': {
      title: '프로그램에 맡기기',
      fields: {
        person: { label: '프로그램', help: '13자의 무작위 식별자. 새 프로그램이면 비우십시오.' },
        name: { label: '이름', help: '프로그램이 한 행위와 함께 보이는 이름. 사람의 성명을 적지 마십시오.' },
        acts: { label: '행위', help: 'plan.state-task와 같은 행위 이름. 없으면 프로그램은 읽기만 합니다.' },
        from: { label: '첫날', help: '비우면 오늘입니다.' },
        until: { label: '마지막 날' },
      },
      sentence: ({ name, acts, party, capacity, until }, say) =>
        `프로그램에 맡김: “${name}”, ${party === null ? '' : `${say.party(party)} `}${house.capacities[capacity]}의 ${acts.length === 0 ? '읽기' : acts.join(', ')}, ${say.day(until)}까지`,
    },
    'parties.dismiss-program': {
      title: '프로그램 해제',
      fields: { credential: { label: '자격', help: '프로그램에 자격을 준 기재의 번호.' } },
      sentence: ({ credential }) => `프로그램 해제: ${credential}번 기재로 받은 자격`,
    },
    'parties.contest-representation': {
      title: '대표권 다툼 기록',
      fields: {
        party: code,
        reason: { label: '다툼의 내용', help: '인물의 성명을 적지 말고 누구 사이의 다툼인지 적으십시오.' },
        ...paper,
      },
      sentence: ({ party }, say) =>
        `대표권 다툼 기록: ${say.party(party)}. 결정될 때까지 누구도 이 당사자를 위하여 행위하지 않음`,
    },
    'parties.decide-representation': {
      title: '대표권 결정 기록',
      fields: {
        party: code,
        recognised: { label: '유지되는 자격', help: '자격을 부여한 기재의 번호. 그 밖의 자격은 모두 끝납니다.' },
        ...paper,
      },
      sentence: ({ party, recognised }, say) =>
        `대표권 결정 기록: ${say.party(party)}, ${recognised.length === 0 ? '유지되는 자격 없음' : `유지되는 자격 ${recognised.map(one => `제${one}호`).join(', ')}`}`,
    },
  },
  refusals: {
    'party-exists': ({ party }) =>
      `${party}은(는) 이미 있는 당사자 부호입니다. 하나의 부호는 영구히 하나의 당사자를 가리킵니다.`,
    'unknown-party': ({ party }) => `${party}(이)라는 당사자가 없습니다. 먼저 추가하십시오.`,
    'not-a-group': ({ party }) =>
      `${party}은(는) 이 자리에 올 수 없습니다. 그룹으로 추가된 당사자만 회원을 가지며, 자신은 회원이 될 수 없습니다.`,
    'seen-or-dated': () => '시작과 끝을 적거나 확인된 날을 적으십시오. 둘 다 적을 수는 없습니다.',
    'ends-before-it-begins': () => '끝나는 날이 시작하는 날보다 앞섭니다.',
    'groups-in-a-circle': ({ party, group }) =>
      `${group}이(가) ${party}에 속하거나 속하였으므로 ${party}은(는) 그 회원이 될 수 없습니다.`,
    'already-member': ({ party, group }) =>
      `이 기간의 일부에 ${party}은(는) 이미 ${group}의 회원으로 기록되어 있습니다. 잘못된 기재를 먼저 '착오 기재'로 표시하십시오.`,
    'not-a-member': ({ party, group }) => `계속되고 있는 ${party}의 ${group} 회원 지위가 기록에 없습니다.`,
    'already-in-role': ({ party }) =>
      `이 기간의 일부에 ${party}은(는) 이미 이 역할로 기록되어 있습니다. 잘못된 기재를 먼저 '착오 기재'로 표시하십시오.`,
    'not-in-role': ({ party }) => `계속되고 있는 ${party}의 해당 역할이 기록에 없습니다.`,
    'unknown-body': ({ body }) => `${body}(이)라는 회의체가 없습니다. 먼저 설치하십시오.`,
    'unknown-source': ({ source }) => `${source}(이)라는 출처가 없습니다. 먼저 등록하십시오.`,
    'capacity-needs-party': () => '당사자를 적으십시오. 수석대표와 연락관은 반드시 어느 당사자를 위하여 행동합니다.',
    'example-is-exercise': ({ party }) =>
      `예제의 인물은 ${party}을(를) 위하여 연습으로만 행동합니다. 연습으로 표시하십시오.`,
    'no-such-credential': ({ credential }) => `제${credential}호 기재는 자격을 부여하지 않았습니다.`,
    'credential-over': ({ credential }) => `제${credential}호 기재로 부여된 자격은 이미 종료되었습니다.`,
    'party-rules-its-own': ({ party }) =>
      `${party}에는 관리자가 있어 소속 인물의 자격은 관리자가 부여하고 끝냅니다. 문서에 따라 다른 관리자를 지정하실 수는 있습니다.`,
    'already-holds': ({ credential }) =>
      `이 인물은 이 기간의 일부에 제${credential}호 기재로 이미 이 자격을 가지고 있습니다. 먼저 그것을 끝내십시오.`,
    'not-your-party': () => '다른 당사자의 자격이므로 그 당사자가 부여하고 끝냅니다.',
    'last-administrator': ({ party }) =>
      `${party}의 마지막 관리자입니다. 먼저 다른 사람에게 이 자격을 부여한 다음 끝내십시오.`,
    'outlasts-its-own': ({ until }) => `자격이 ${until}까지이므로 그보다 오래 대리하게 할 수 없습니다.`,
    'person-alone': ({ act }) => `${act}은(는) 사람만 할 수 있습니다.`,
    'not-your-program': () => '이 자격으로 맡기신 프로그램이 아닙니다.',
    'no-further': () => '본인의 자격에 대해서만 다른 사람을 대리인으로 지정할 수 있습니다.',
    'not-a-successor': () => '후임자는 같은 당사자를 위하여 같은 자격을 가진 다른 사람이어야 합니다.',
    'holds-others': () => '떠나는 사람이 여기에서 다른 자격을 가지고 있어 초안을 계속 가집니다. 이 자격만 끝내십시오.',
    'already-contested': ({ party }) => `${party}의 대표권 다툼은 이미 기록되어 있습니다.`,
    'not-contested': ({ party }) => `${party}의 대표권은 다투어지고 있지 않습니다.`,
  },
  page: {
    kinds: { state: '국가', organisation: '기구', group: '그룹', invented: '가상 당사자' },
    roles,
    roleIn: (role, body) => `${body} ${role}`,
    documents: {
      'note-verbale': '구상서',
      letter: '서한',
      founding: '설립',
      example: '예제',
      delegation: '본인의 대리 지정',
    },
    documentDated: (document, day) => `${document}(${day})`,
    bases: { stated: '출처에 명시', derived: '출처에서 도출', 'filled-in': '보충' },
    party: '당사자',
    since: '시작',
    sinceUnknown: '미상',
    from: '시작',
    until: '종료',
    goesOn: '알려진 종료 없음',
    seenOn: day => `${day} 출처에서 확인`,
    ground: '근거',
    ended: '종료',
    list: {
      title: '당사자',
      lede: (count, on) => `${on} 기준 당사자 ${count}곳.`,
      byAlphabet: language => `${language} 명칭의 자모순으로 적었습니다.`,
      byPrecedence: '협력체가 정한 서열에 따라 적었습니다.',
      members: group => `${group} 회원`,
      memberCount: count => `회원 ${count}곳`,
      others: { state: '국가', organisation: '기구', group: '그룹', invented: '가상 당사자' },
      inventedNote: '현실의 국가나 기구가 아닙니다.',
      compiled: '회원 지위는 공개 출처에서 정리한 내용이며, 당사자의 확인을 받지 않았습니다.',
      empty: '추가된 당사자가 없습니다',
    },
    one: {
      unconfirmed: party => `공개 출처에서 정리한 내용이며, ${party} 측의 확인을 받지 않았습니다.`,
      notConfirmed: party => `${party} 측 미확인`,
      invented: '가상의 당사자로, 현실의 국가나 기구가 아닙니다.',
      code: '부호',
      names: '명칭',
      nameForms: { un: '유엔 표기', common: '통용 표기', formal: '정식 명칭' },
      form: '형식',
      language: '언어',
      name: '명칭',
      standing: '회원 지위와 역할',
      what: '내용',
      memberOf: group => `${group} 회원`,
      members: '회원',
      noStanding: '기록된 회원 지위나 역할이 없습니다.',
      who: '행위 권한',
      whoLede: (party, day) =>
        `${day}에 ${party} 측을 위하여 행위할 수 있었던 자격입니다. 자격을 가진 인물은 밝히지 않습니다.`,
      whoTitle: (party, day) => `${day}에 ${party} 측을 위하여 행위할 수 있었던 자격`,
      whoPage: '행위 권한 전체를 별도의 쪽에서 보기',
      program: name => `프로그램 “${name}”`,
      standsInFor: (capacity, entry) => `${capacity} 대리(제${entry}호)`,
      office: '부서',
      lastDay: '마지막 날',
      untilEnded: '종료할 때까지',
      contested: day => `${day}부터 이 당사자의 대표권이 다투어지고 있어 누구도 이 당사자를 위하여 행위하지 않습니다.`,
      noNames: '기록은 자격과 문서를 밝히며 인물은 밝히지 않습니다.',
      nobody: party => `이날 ${party} 측을 위하여 행위할 수 있는 사람은 없었습니다.`,
      capacity: '자격',
      restsOn: '근거 문서',
      meetings: '회의',
      meeting: '회의',
      part: '참여',
      attendance: {
        attended: '참석',
        'did-not-attend': '불참',
        'not-invited': '초청되지 않음',
        'not-stated': '언급 없음',
      },
      chaired: '의장',
      noMeetings: '회의 참석을 전하는 출처를 찾지 못했습니다. 참석하지 않았다는 뜻은 아닙니다.',
      said: '이 당사자의 이름으로 한 발언',
      saidAt: (series, year) => `${series}, ${year}`,
      nothingSaid: '이 당사자의 이름으로 기록된 발언이 없습니다.',
      allSaid: '이 당사자의 발언으로 기록된 것 모두(소속원에게는 봉인된 것 포함)',
      recorded: '이 당사자에 관한 기재',
      claims: '출처 간 차이',
    },
    statements: {
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
};

interface When {
  readonly from?: string | null | undefined;
  readonly until?: string | undefined;
  readonly seenOn?: string | undefined;
}

function days({ from, until, seenOn }: When, say: Say): string {
  if (seenOn !== undefined) return `${say.day(seenOn)} 출처에서 확인`;
  const beginning = from == null ? '시작일 미상' : `${say.day(from)}부터`;
  return until === undefined ? beginning : `${beginning} ${say.day(until)}까지`;
}

function inBody(body: string | undefined): string {
  return body === undefined ? '' : `${body} `;
}
