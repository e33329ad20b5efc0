import type { choices as enChoices, page as enPage, TimeAndPlace } from './en-page.ts';

export const choices: typeof enChoices = {
  levels: {
    ministers: '장관급',
    'vice-ministers': '차관급',
    'senior-officials': '고위관리급',
    experts: '전문가급',
    other: '기타',
  },
  offices: { chair: '의장', 'co-chair': '공동의장', 'vice-chair': '부의장', rapporteur: '보고자' },
  modes: { 'in-person': '대면', video: '화상', hybrid: '대면·화상 병행' },
  held: { yes: '개최', no: '미개최', unknown: '알려진 바 없음' },
  announced: { announced: '예고', confirmed: '확정', postponed: '연기', cancelled: '취소' },
  phases: { 'under-way': '진행 중', suspended: '정회', closed: '폐회' },
  attendance: { attended: '참석', 'did-not-attend': '불참', 'not-invited': '초청되지 않음', 'not-stated': '언급 없음' },
  headLevels: { minister: '장관', 'vice-minister': '차관', other: '기타', 'not-stated': '직급 언급 없음' },
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
  grains: {
    person: '실명',
    office: '직위',
    party: '당사자',
    group: '그룹',
    meeting: '회의 전체',
    'some-members': '일부 참가국(국명 비공개)',
    unattributed: '발언자 미표시',
  },
  trueSpeaker: { unknown: '알 수 없음', 'never-recorded': '규칙에 따라 기록하지 않음', held: '봉인하여 보관' },
  outcomes: {
    'joint-declaration': '공동선언',
    'joint-statement': '공동성명',
    'joint-press-statement': '공동언론발표문',
    'chairs-statement': '의장성명',
    'co-chairs-summary': '공동의장 요약문',
    'meeting-report': '회의 보고서',
    'concept-paper': '개념서',
    'work-plan': '작업계획',
    decision: '결정',
    'none-intended': '결과문서 예정 없음',
    'none-agreed': '합의된 결과문서 없음',
    unknown: '종류 미상',
  },
  agendas: { provisional: '잠정', revised: '수정', adopted: '채택' },
  items: { procedure: '절차', information: '보고', discussion: '논의', decision: '결정' },
  roles: { head: '수석대표', alternate: '교체수석대표', member: '대표', adviser: '자문위원' },
  basis: { stated: '출처에 명시', derived: '출처에서 도출', 'filled-in': '보충' },
};

export const speaker = {
  theMeeting: '회의 전체',
  someMembersOf: (group: string) => (group === '' ? '일부 참가국' : `${group} 일부 회원국`),
  notNamed: '밝혀지지 않은 발언자',
};

const number = (count: number) => new Intl.NumberFormat('ko-KR').format(count);
const list = (names: readonly string[]) => names.join(', ');
const month = (partial: string) => `${Number(partial.slice(5, 7))}월`;
const place = ({ city }: TimeAndPlace) => (city === undefined ? '' : `${city}에서 `);
const day = ({ days }: TimeAndPlace) => (days === undefined ? '' : `${days} `);
const beside = ({ host }: TimeAndPlace) => (host === undefined ? '' : ` ${host} 계기 회의입니다.`);
const by = ({ mode }: TimeAndPlace) => (mode === undefined ? '' : `${mode}으로 `);

export const page: typeof enPage = {
  choices,
  speaker,
  meetings: {
    title: '회의',
    lede: (series, editions) =>
      `회의체 ${number(series)}개의 회의 ${number(editions)}건입니다. 개최된 회의, 개최되지 않은 회의, 알려진 바 없는 회의를 함께 보여 줍니다.`,
    timeline: '회의체별·연도별 회의',
    editions: '회의 목록',
    bodies: '협의체',
    forums: '포럼',
    forumsLede: '협력체와 관련되나 협력체에 속하지 않는 포럼입니다.',
    none: '개설된 회의체가 없습니다.',
    body: '협의체',
    level: '급',
    officers: '임원',
    noOfficer: '알려진 바 없음',
    since: '시작',
    seriesNote: count => `회의 ${number(count)}건`,
    latest: said => `최근: ${said}`,
  },
  body: {
    area: '분야',
    party: '당사자',
    office: '직',
    from: '시작',
    until: '끝',
    open: '끝이 알려지지 않음',
    below: '산하 협의체',
  },
  series: {
    kicker: '회의체',
    lede: (held, recorded) =>
      held === recorded
        ? `기록된 회의 ${number(recorded)}건이 모두 개최되었습니다.`
        : `기록된 회의 ${number(recorded)}건 가운데 ${number(held)}건의 개최가 확인됩니다.`,
    timeline: name => `연도별 ${name}`,
    editions: '회의 목록',
    year: '연도',
    number: '차수',
    when: '일자',
    how: '개최',
    where: '장소',
    theme: '주제',
    ground: '근거',
    none: '해당일 기준으로 등록된 회의가 없습니다.',
    noRecord: year => `${year}년: 기록된 회의 없음`,
    body: '협의체',
    since: '최초 개최',
  },
  edition: {
    ordinal: ordinal => `${ordinal} 회의`,
    name: (series, year) => `${series} ${year}년`,
    state: {
      held: '개최',
      'under-way': '진행 중',
      'not-held': '미개최',
      announced: '예고',
      postponed: '연기',
      cancelled: '취소',
      unknown: '알려진 바 없음',
    },
    lede: {
      held: of =>
        of.days === undefined
          ? `${place(of)}${by(of)}개최되었으나 날짜는 알려지지 않았습니다.${beside(of)}`
          : `${day(of)}${place(of)}${by(of)}개최되었습니다.${beside(of)}`,
      'under-way': of => `${day(of)}${place(of)}시작되어 진행 중입니다.${beside(of)}`,
      announced: of =>
        of.days === undefined
          ? '개최가 예고되었으나 날짜는 정해지지 않았습니다.'
          : `${day(of)}${place(of)}개최될 예정입니다.${beside(of)}`,
      postponed: (of, reason) =>
        `${reason === undefined ? '' : `${reason}의 사유로 `}연기되었습니다.${of.days === undefined ? '' : ` 새 일정은 ${of.days}입니다.`}`,
      cancelled: reason =>
        reason === undefined ? '취소되었습니다. 사유는 알려지지 않았습니다.' : `취소되었습니다. 사유: ${reason}.`,
      notHeld: reason =>
        reason === undefined
          ? '개최되지 않았습니다. 사유는 알려지지 않았습니다.'
          : `개최되지 않았습니다. 사유: ${reason}.`,
      unknown: year =>
        `${year}년 회의에 관하여 알려진 바가 없습니다. 개최되었다는 출처도, 개최되지 않았다는 출처도 기록에 없습니다.`,
      chaired: parties => `의장국은 ${list(parties)}입니다.`,
      inPersonSince: year => `${year}년 이후 처음 열린 대면 회의입니다.`,
      attended: (count, notStated) =>
        `당사자 ${number(count)}곳의 참석이 기록되어 있습니다.${notStated.length === 0 ? '' : ` ${list(notStated)}의 참석 여부는 언급되지 않았습니다.`}`,
    },
    facts: {
      held: '개최',
      how: '방식',
      notHeld: '미개최',
      noReason: '알려진 사유 없음',
      dayUnknown: '날짜 미상',
      place: '장소',
      placeUnknown: '알려지지 않음',
      host: '계기 행사',
      related: '관련 행사',
      chair: '의장',
      chairUnknown: '알려지지 않음',
      attended: '참석',
      'did-not-attend': '불참',
      'not-invited': '초청되지 않음',
      'not-stated': '언급 없음',
      notStatedNote: '참석 여부나 명단에 없는 이유를 밝힌 출처가 없습니다',
      attendedUnknown: '참석자는 알려지지 않음',
      counted: '참석 규모',
      number: '차수',
      numberOf: ordinal => ordinal,
      phase: '진행',
      level: '급',
      announced: '예고',
      announcement: (said, on) => (on === undefined ? said : `${said}(${on})`),
      forDays: (schedule, days) => `${schedule}: ${days}`,
      theme: '주제',
      note: '비고',
      reason: '사유',
    },
    basisNote: (basis, note) => (note === null ? basis : `${basis}: ${note}`),
    statements: '발언',
    statementsMargin: '논의 내용',
    noStatements: '기록된 발언이 없습니다.',
    noStatementsText: '기록이 없다는 것이 발언이 없었다는 뜻은 아닙니다.',
    outcomes: '결과',
    outcomesMargin: '회의 결과',
    noOutcome: '알려진 결과가 없습니다.',
    noOutcomeText: '한 당사자의 회의 평가는 발언이며, 회의의 결과가 아닙니다.',
    issuedBy: party => `${party} 발표`,
    noText: '문안은 알려지지 않았습니다.',
    sources: '출처',
    sourcesMargin: '이 페이지에 인용',
    notConfirmed: party => `${party} 미확인`,
    asGroup: '그룹 전체의 발언',
    asMeeting: '회의 전체에 관한 서술',
    onBehalfOf: party => `${party}을(를) 대표하여`,
    aligned: parties => `${list(parties)} 동조`,
    reportedBy: who => `${who} 보도`,
    inAreas: areas => `분야: ${list(areas)}`,
    saidOn: said => `${said} 발언`,
    notAttributed: {
      unknown: '발언자 비공개: 이 기록에도 알려져 있지 않음',
      'never-recorded': '발언자 비공개: 규칙에 따라 기록하지 않음',
      held: '발언자 비공개: 봉인하여 보관',
      open: '발언자 비공개',
    },
    outcomeKind: '결과',
    railLabel: '근거와 출처',
    differ: '출처 대조',
    compiledTitle: '공개 출처 정리',
    compiledText: '이 페이지의 모든 내용은 공개 출처에서 정리한 것으로, 어느 당사자도 확인하지 않았습니다.',
    fallbackTitle: '언어',
    fallbackText: languages => `한국어본이 없는 본문은 원래의 언어(${list(languages)})로 표시됩니다.`,
    pager: '같은 회의체의 다른 회의',
  },
  forum: {
    kicker: '협력체 외부 포럼',
    lede: '협력체의 회의와 관련되나 협력체에 속하지 않습니다.',
    events: '행사',
    event: '행사',
    number: '차수',
    when: '일자',
    where: '장소',
    theme: '주제',
    figures: '규모',
    meetings: '계기 회의',
    countries: count => `${count}개국`,
    organisations: count => `${count}개 기구`,
    people: count => `${count}명`,
    none: '이 포럼의 행사가 등록되어 있지 않습니다.',
    noMeeting: '기록 없음',
  },
  shortDay: partial =>
    partial.length === 10
      ? `${month(partial)} ${Number(partial.slice(8))}일`
      : partial.length === 7
        ? month(partial)
        : '',
  modeUnknown: '개최, 방식 미상',
};
