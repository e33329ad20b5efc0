import type { Explained } from '../../../words/act-words.ts';
import type { Say } from '../../../words/say.ts';
import type { MeetingsActs } from '../slice.ts';
import type { en } from './en.ts';
import { meanings } from './ko-meanings.ts';
import { choices, page, speaker } from './ko-page.ts';
import { speakerOf } from './speaker.ts';
import { warnings } from './warnings.ts';

const ground = {
  sources: { label: '출처', help: '등록된 출처의 키. 예: S01.' },
  basis: { label: '확인 방식', options: choices.basis },
  basisNote: { label: '확인 방식에 관한 설명' },
};
const edition = {
  series: { label: '회의체', help: '회의체의 키. 예: vmm.' },
  edition: { label: '회의', help: '회의의 키. 예: 2022.' },
};
const date = '연도, 월 또는 일. 알 수 없으면 비워 두십시오.';
const party = { label: '당사자' };
const mode = { label: '개최 방식', options: choices.modes };
const statement = { label: '발언', help: '회의 페이지에 표시된 발언의 키.' };
const documents = { label: '문서', help: '한 줄에 문서 기호 하나. 예: VMM/2026/1.' };
const tasks = { label: '과제', help: '한 줄에 과제 키 하나. 예: T01.' };
const person = { label: '성명' };
const office = { label: '직위', help: '예: 국방부 차관.' };
const timeAndPlace = {
  starts: { label: '첫날', help: date },
  ends: { label: '마지막 날', help: '하루 동안 열렸거나 알 수 없으면 비워 두십시오.' },
  mode,
  city: { label: '도시' },
  venue: { label: '회의장', help: '건물 또는 회의실.' },
};
const facts = {
  ordinal: { label: '차수', help: '제5차 회의는 5로 적습니다.' },
  held: { label: '개최 여부', options: choices.held },
  schedule: { label: '진행 단계', options: choices.phases },
  ...timeAndPlace,
  reason: { label: '사유', help: '개최되지 않았거나 연기·변경된 이유.' },
  hostEvent: {
    label: '계기 행사',
    help: '등록된 포럼 행사. 장소가 아니라 관련 행사입니다.',
    fields: { forum: { label: '포럼' }, event: { label: '행사' } },
  },
  theme: { label: '주제' },
  chairs: { label: '의장', fields: { party, name: person, office } },
  level: { label: '급', options: choices.levels },
  note: { label: '비고' },
};

const of = ({ series, edition }: { series: string; edition: string }) => `${series} ${edition}`;
const named = (input: object) =>
  Object.entries(facts)
    .filter(([fact]) => fact in input)
    .map(([, { label }]) => label);

function attendance(
  parties: readonly { party: string; attendance: keyof typeof choices.attendance }[],
  say: Say,
): string {
  const groups = Map.groupBy(parties, one => one.attendance);
  return [...groups]
    .map(([kind, members]) => `${choices.attendance[kind]} ${say.parties(members.map(one => one.party))}`)
    .join('; ');
}

export const ko: typeof en & Explained<MeetingsActs> = {
  meanings,
  acts: {
    'meetings.establish-body': {
      title: '협의체 설치',
      fields: {
        key: { label: '키', help: '영문자, 숫자, 붙임표. 영구히 유지됩니다.' },
        name: { label: '명칭' },
        level: { label: '급', options: choices.levels },
        parent: { label: '상위 협의체', help: '상위 협의체의 키.' },
        area: { label: '분야' },
        since: { label: '설치 시기', help: date },
        ...ground,
      },
      sentence: ({ name }, say) => `협의체 설치 기록: ${say.text(name).text}`,
    },
    'meetings.appoint-officer': {
      title: '임원 지명',
      fields: {
        body: { label: '협의체', help: '협의체의 키.' },
        party,
        office: { label: '직', options: choices.offices },
        name: person,
        from: { label: '시작', help: date },
        until: { label: '종료', help: '임기의 마지막 날, 월 또는 연도.' },
        ...ground,
      },
      sentence: ({ body, party, office, from, until }, say) =>
        `임원 기록: 협의체 ${body}의 ${choices.offices[office]} ${say.party(party)}${
          from === undefined && until === undefined
            ? ''
            : `(${from === undefined ? '' : say.day(from)}~${until === undefined ? '' : say.day(until)})`
        }`,
    },
    'meetings.open-series': {
      title: '회의체 개설',
      fields: {
        key: { label: '키', help: '영문자, 숫자, 붙임표. 페이지 주소에 쓰이며 영구히 유지됩니다.' },
        name: { label: '명칭' },
        body: { label: '협의체', help: '회의를 여는 협의체의 키.' },
        about: { label: '설명' },
        since: { label: '최초 개최', help: date },
        ...ground,
      },
      sentence: ({ name }, say) => `회의체 개설 기록: ${say.text(name).text}`,
    },
    'meetings.register-forum': {
      title: '외부 포럼 등록',
      fields: {
        key: { label: '키', help: '영문자, 숫자, 붙임표. 영구히 유지됩니다.' },
        name: { label: '명칭' },
        about: { label: '설명' },
        ...ground,
      },
      sentence: ({ name }, say) => `외부 포럼 등록: ${say.text(name).text}`,
    },
    'meetings.register-forum-event': {
      title: '포럼 행사 등록',
      fields: {
        forum: { label: '포럼', help: '포럼의 키.' },
        key: { label: '키', help: '예: 2022.' },
        name: { label: '명칭' },
        ordinal: { label: '차수' },
        ...timeAndPlace,
        theme: { label: '주제' },
        countries: { label: '국가 수' },
        organisations: { label: '기구 수' },
        people: { label: '인원' },
        figuresNote: { label: '규모에 관한 설명', help: '무엇을 센 수치인지, 다른 수치가 있는지 적습니다.' },
        note: { label: '비고' },
        ...ground,
      },
      sentence: ({ forum, key, name }, say) =>
        `포럼 행사 등록: ${name === undefined ? `${forum} ${key}` : say.text(name).text}`,
    },
    'meetings.register-edition': {
      title: '회의 등록',
      fields: {
        series: edition.series,
        edition: { label: '키', help: '연도 또는 차수. 영구히 유지됩니다.' },
        year: { label: '연도' },
        ...ground,
      },
      sentence: input => `회의 등록: ${of(input)}`,
    },
    'meetings.announce-edition': {
      title: '회의 예고 기록',
      fields: {
        ...edition,
        schedule: { label: '예고 내용', options: choices.announced },
        ...timeAndPlace,
        reason: { label: '사유', help: '연기·변경·취소의 이유.' },
        ...ground,
      },
      sentence: ({ schedule, starts, ends, ...input }, say) =>
        `회의 예고 기록: ${of(input)} ${choices.announced[schedule]}${starts === undefined ? '' : `, ${say.days(starts, ends ?? null)}`}`,
    },
    'meetings.issue-agenda': {
      title: '의제 발행',
      fields: {
        ...edition,
        kind: { label: '판', options: choices.agendas },
        symbol: { label: '문서 기호', help: '예: VMM/2026/1/Rev.1.' },
        items: {
          label: '의제 항목',
          help: '순서대로 적습니다. 같은 항목은 모든 판에서 같은 키를 씁니다.',
          fields: {
            key: { label: '키', help: '번호가 바뀌어도 유지됩니다. 새 항목에는 저절로 붙습니다.' },
            number: { label: '번호', help: '문서에 적힌 대로. 예: 3, 3 (a).' },
            title: { label: '제목' },
            annotation: { label: '주석' },
            kind: { label: '종류', options: choices.items },
            documents,
            tasks,
            rounds: { label: '보고 회차', help: '이 의제가 다루는 이행 보고 회차. 한 줄에 키 하나. 예: R3.' },
          },
        },
        ...ground,
      },
      sentence: ({ kind, version, items, ...input }) =>
        `${choices.agendas[kind]} 의제 발행: ${of(input)} 제${version}판, ${items.length}개 항목`,
    },
    'meetings.issue-programme': {
      title: '일정 발행',
      fields: {
        ...edition,
        timeZone: { label: '시간대', help: '현지 시각의 시간대. 예: Asia/Bangkok. 비워 두면 협력체의 시간대입니다.' },
        days: {
          label: '날짜별 일정',
          fields: {
            date: { label: '날짜' },
            slots: {
              label: '일정',
              fields: {
                from: { label: '시작', help: '현지 시각. 예: 09:30.' },
                to: { label: '종료' },
                title: { label: '제목' },
                item: { label: '의제 항목', help: '현재 의제의 항목.' },
                place: { label: '장소' },
              },
            },
          },
        },
        ...ground,
      },
      sentence: ({ days, ...input }, say) =>
        `일정 발행: ${of(input)} ${say.list(days.map(({ date }) => say.day(date)))}`,
    },
    'meetings.record-facts': {
      title: '회의 사실 기록',
      fields: {
        ...edition,
        ...facts,
        ordinalBasis: { label: '차수의 확인 방식', help: '다른 사실과 다를 때 적습니다.', options: choices.basis },
        ordinalBasisNote: { label: '차수 확인 방식에 관한 설명' },
        ...ground,
      },
      sentence: input => `회의 사실 기록: ${of(input)} ${named(input).join(', ')}`,
    },
    'meetings.record-participation': {
      title: '참석 기록',
      fields: {
        ...edition,
        parties: {
          label: '당사자',
          help: '당사자별로 출처에 있는 내용만 적습니다. 명단에 없는 당사자는 ‘언급 없음’입니다.',
          fields: {
            party,
            attendance: { label: '참석', options: choices.attendance },
            head: { label: '수석대표', fields: { name: person, office } },
            level: { label: '수석대표의 급', options: choices.headLevels },
          },
        },
        ...ground,
      },
      sentence: ({ parties, ...input }, say) => `참석 기록: ${of(input)} ${attendance(parties, say)}`,
    },
    'meetings.record-delegation': {
      title: '대표단 기록',
      fields: {
        ...edition,
        party,
        members: {
          label: '구성원',
          help: '대표단 전체를 대표단이 정한 순서대로 적습니다. 나중 명단이 이 명단을 대신합니다.',
          fields: { name: person, office, role: { label: '역할', options: choices.roles } },
        },
        ...ground,
      },
      sentence: ({ party, members, ...input }, say) =>
        `대표단 기록: ${of(input)} ${say.party(party)}, ${members.length}명`,
    },
    'meetings.record-attendance-count': {
      title: '참석 규모 기록',
      fields: {
        ...edition,
        label: { label: '집계 대상', help: '출처의 표현대로 적습니다.' },
        group: { label: '그룹' },
        count: { label: '수' },
        ...ground,
      },
      sentence: ({ label, count, ...input }, say) =>
        `참석 규모 기록: ${of(input)} ${say.text(label).text} ${say.count(count)}`,
    },
    'meetings.record-intervention': {
      title: '발언 기록',
      fields: {
        ...edition,
        kind: { label: '종류', options: choices.kinds },
        text: { label: '발언 내용' },
        original: { label: '발언 언어', help: '언어 부호. 예: ko.' },
        speaker: {
          label: '발언자',
          fields: {
            grain: { label: '표시 수준', help: '어떻게 인용할지는 발언한 당사자가 정합니다.', options: choices.grains },
            party: { label: '당사자', help: '실명, 직위, 당사자로 표시할 때.' },
            group: { label: '그룹', help: '그룹 또는 그 일부로 표시할 때.' },
            name: { label: '성명', help: '실명으로 표시할 때에만.' },
            office: { label: '직위', help: '실명 또는 직위로 표시할 때.' },
            label: { label: '출처의 표현', help: '예: 일부 아세안 국가.' },
            trueSpeaker: { label: '실제 발언자', help: '발언자를 밝히지 않을 때.', options: choices.trueSpeaker },
            trueParties: {
              label: '봉인: 실제 발언자',
              help: '봉인하여 보관할 때에만 적습니다. 어느 페이지에도 표시되지 않습니다.',
            },
          },
        },
        onBehalfOf: { label: '대표한 당사자' },
        alignedParties: { label: '동조한 당사자' },
        reportedBy: { label: '보도·전달 주체', help: '다른 주체가 발언을 전한 경우.' },
        item: { label: '의제 항목', help: '현재 의제의 항목.' },
        itemTitle: { label: '출처에 적힌 의제', help: '기록된 의제가 없을 때 적습니다.' },
        tasks,
        areas: { label: '분야' },
        ...ground,
      },
      sentence: ({ kind, text, speaker: said, ...input }, say) =>
        `발언 기록: ${of(input)} ${speakerOf(said, say, speaker).who}의 ${choices.kinds[kind]}, “${say.text(text).text}”`,
    },
    'meetings.correct-intervention': {
      title: '자국 발언 정정',
      fields: { ...edition, key: statement, text: { label: '발언 내용', help: '바로잡은 전문을 적습니다.' } },
      sentence: ({ text, party, ...input }, say) =>
        `발언 정정: ${of(input)} ${say.party(party)}, “${say.text(text).text}”`,
    },
    'meetings.dispute-intervention': {
      title: '발언에 대한 이의 기록',
      fields: {
        ...edition,
        key: statement,
        party: { label: '이의를 제기한 당사자' },
        text: { label: '이의 내용', help: '발언은 그대로 남고 이의가 함께 표시됩니다.' },
        ...ground,
      },
      sentence: ({ party, text, ...input }, say) =>
        `발언에 대한 이의 기록: ${of(input)} ${say.party(party)}, “${say.text(text).text}”`,
    },
    'meetings.finalise-interventions': {
      title: '발언 확정',
      fields: edition,
      sentence: ({ statements, ...input }) => `발언 확정: ${of(input)} ${statements.length}건`,
    },
    'meetings.record-outcome': {
      title: '결과 기록',
      fields: {
        ...edition,
        kind: { label: '종류', options: choices.outcomes },
        text: { label: '내용', help: '한 당사자의 회의 평가는 발언이며, 회의의 결과가 아닙니다.' },
        by: { label: '발표 당사자', help: '한 당사자가 발표한 경우.' },
        documents,
        ...ground,
      },
      sentence: ({ kind, ...input }) => `회의 결과 기록: ${of(input)} ${choices.outcomes[kind]}`,
    },
  },
  warnings: warnings.ko,
  refusals: {
    'body-exists': ({ key }) => `협의체 ${key}이(가) 이미 있습니다. 키는 하나의 협의체만을 영구히 가리킵니다.`,
    'unknown-body': ({ body }) => `협의체 ${body}이(가) 없습니다. 먼저 설치하십시오.`,
    'series-exists': ({ key }) => `회의체 ${key}이(가) 이미 있습니다. 키는 하나의 회의체만을 영구히 가리킵니다.`,
    'unknown-series': ({ series }) => `회의체 ${series}이(가) 없습니다. 먼저 개설하십시오.`,
    'forum-exists': ({ key }) => `포럼 ${key}이(가) 이미 있습니다. 키는 하나의 포럼만을 영구히 가리킵니다.`,
    'unknown-forum': ({ forum }) => `포럼 ${forum}이(가) 없습니다. 먼저 등록하십시오.`,
    'forum-event-exists': ({ forum, key }) => `포럼 ${forum}에 행사 ${key}이(가) 이미 있습니다.`,
    'unknown-forum-event': ({ forum, event }) => `포럼 ${forum}에 행사 ${event}이(가) 없습니다. 먼저 등록하십시오.`,
    'edition-exists': ({ series, edition }) => `회의체 ${series}에 회의 ${edition}이(가) 이미 있습니다.`,
    'unknown-edition': ({ series, edition }) =>
      `회의체 ${series}의 회의 ${edition}은(는) 등록되어 있지 않습니다. 두 키가 맞는지 확인하거나 먼저 등록하십시오.`,
    'not-held': ({ series, edition }) =>
      `회의체 ${series}의 회의 ${edition}은(는) 개최되지 않은 것으로 기록되어 있습니다.`,
    'nothing-named': () => '적은 사실이 없습니다.',
    'not-yet': ({ date }) => `${date}은(는) 아직 오지 않았습니다. 앞으로의 일은 예고로 기록하십시오.`,
    'ends-before-it-begins': () => '끝이 시작보다 앞섭니다.',
    'statements-stand': () =>
      '이 회의에 발언이 기록되어 있습니다. 개최되지 않은 회의에는 발언이 없으므로 먼저 발언을 바로잡으십시오.',
    'party-named-twice': ({ party }) => `${party}이(가) 두 번 적혀 있습니다.`,
    'before-the-meeting': ({ starts }) => `회의는 ${starts}에 시작되었으며, 그 전에는 발언이 있을 수 없습니다.`,
    'speaker-not-told': ({ grain }) =>
      `발언자를 ‘${choices.grains[grain as 'person']}’(으)로 표시하려면 이 항목이 필요합니다.`,
    'speaker-told-too-much': ({ grain }) =>
      `발언자를 ‘${choices.grains[grain as 'person']}’(으)로 표시하면 이 항목은 적을 수 없습니다.`,
    'true-speaker': () =>
      '실제 발언자는 발언자를 밝히지 않을 때에만 봉인합니다. ‘봉인하여 보관’을 고르고 당사자를 적거나, 둘 다 비워 두십시오.',
    'text-missing': () => '결과의 내용을 적거나 문서 기호를 적으십시오.',
    'agenda-stands': ({ kind }) =>
      `의제가 이미 ${choices.agendas[kind as 'adopted']} 상태입니다. 다음 판은 수정 또는 채택이어야 합니다.`,
    'no-agenda': () => '수정할 의제가 아직 발행되지 않았습니다.',
    'item-twice': ({ item }) => `${item}이(가) 의제에 두 번 적혀 있습니다.`,
    'unknown-item': ({ item }) => `이 회의의 의제에 항목 ${item}이(가) 없습니다.`,
    'day-twice': ({ date }) => `${date}이(가) 두 번 적혀 있거나 순서에 맞지 않습니다.`,
    'two-heads': () => '수석대표가 이미 적혀 있습니다.',
    'author-would-tell': () =>
      '항목의 작성자로 귀 당사자가 표시되어 발언자가 드러납니다. 자국 내부용으로 두거나 사무국에 발행을 요청하십시오.',
    'unknown-statement': () => '이 회의에 그런 발언이 없습니다.',
    'other-readers': ({ audience }) =>
      `이 발언의 공개 범위는 ‘${audience}’입니다. 발언에 관한 기록은 그보다 넓게 공개할 수 없습니다.`,
    'not-the-speaker': () =>
      '귀 당사자의 이름으로 기록된 발언이 아닙니다. 당사자가 밝혀지지 않은 발언은 사무국에 다시 발행하도록 요청하십시오.',
    'is-final': () => '잠정 발언이 아닙니다. 잘못 귀속된 발언이면 이의를 제기하십시오.',
    'too-late': ({ until }) => `정정 기간은 ${until}에 끝났습니다. 잘못된 발언이면 이의를 제기하십시오.`,
    'not-attributed': ({ party }) => `${party}에 귀속된 발언이 아닙니다.`,
    'none-provisional': () => '이 공개 범위의 잠정 발언이 없습니다.',
    'still-correctable': ({ until }) => `정정 기간은 ${until}까지입니다.`,
    'unknown-party': ({ party }) => `당사자 ${party}이(가) 없습니다. 먼저 추가하십시오.`,
    'unknown-source': ({ source }) => `출처 ${source}이(가) 없습니다. 먼저 등록하십시오.`,
  },
  page,
};
