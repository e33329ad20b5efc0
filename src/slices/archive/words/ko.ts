import type { Explained } from '../../../words/act-words.ts';
import { sayAudience } from '../../../words/audience.ts';
import type { ArchiveActs } from '../slice.ts';
import type { en } from './en.ts';
import { meanings } from './ko-meanings.ts';

const position = { label: '기록 항목', help: '기록에서의 위치입니다.' };

export const ko: typeof en & Explained<ArchiveActs> = {
  meanings,
  acts: {
    'archive.mark-entered-in-error': {
      title: '오기재 표시',
      fields: {
        position,
        reason: {
          label: '사유',
          help: '무엇이 잘못되었는지 적습니다. 해당 항목을 읽을 수 있는 사람은 모두 이 사유를 읽게 됩니다.',
        },
      },
      sentence: ({ position, reason }, say) => `${say.count(position)}번 항목을 오기재로 표시: ${reason}`,
    },
    'archive.erase': {
      title: '항목 삭제',
      fields: {
        position,
        ground: {
          label: '삭제 사유',
          help: '삭제해야 하는 이유를 적습니다. 이 내용은 공개되므로 삭제할 내용을 다시 적지 마십시오.',
        },
        authority: { label: '근거', help: '누가 어떤 결정으로 삭제를 정하였는지 적습니다.' },
      },
      sentence: ({ position, ground, authority }, say) =>
        `${say.count(position)}번 항목을 삭제: ${ground} (${authority})`,
    },
    'archive.widen-audience': {
      title: '열람 범위 확대',
      fields: {
        positions: { label: '기록 항목', help: '기록에서의 위치를 한 줄에 하나씩 적습니다.' },
        to: {
          label: '앞으로 열람할 수 있는 사람',
          help: '열람 범위: parties:TLS, group:ASEAN, observers, framework, public. 한 번 열람된 것은 되돌릴 수 없습니다.',
        },
        reason: { label: '사유', help: '새로 열람하게 되는 사람도 이 사유를 읽습니다.' },
      },
      sentence: ({ positions, to, reason }, say) =>
        `${say.list(positions.map(say.count))}번 항목의 열람 범위를 확대(${sayAudience(to, say)})${reason === undefined ? '' : `: ${reason}`}`,
    },
  },
  refusals: {
    'unknown-entry': ({ position }) => `이 기록에는 ${position}번 항목이 없습니다.`,
    'entry-erased': ({ position, by }) =>
      `${position}번 항목은 ${by}번 항목에 의해 삭제되어 효력이 있는 내용이 없습니다.`,
    'not-your-entry': ({ position }) =>
      `${position}번 항목은 귀하의 자격으로 기록된 것이 아니므로 오기재를 표시할 수 없습니다.`,
    'not-correctable': ({ position, act }) =>
      `${position}번 항목(${act})은 다른 항목의 바탕이 되므로 오기재로 표시할 수 없습니다. 후속 행위로 내용을 변경하십시오.`,
    'marked-already': ({ position, by }) => `${position}번 항목은 이미 ${by}번 항목에서 오기재로 표시되었습니다.`,
    'mark-is-wider': ({ position, audience }) =>
      `${position}번 항목의 열람 범위는 ${audience}입니다. 표시도 같은 열람 범위로 하십시오.`,
    'no-entry-to-erase': ({ position }) => `이 기록에는 ${position}번 항목이 없습니다.`,
    'erased-already': ({ position, by }) => `${position}번 항목은 이미 ${by}번 항목에 의해 삭제되었습니다.`,
    'not-erasable': ({ position, act }) => `${position}번 항목(${act})은 다른 항목의 바탕이 되므로 삭제할 수 없습니다.`,
    'entry-twice': ({ position }) => `${position}번 항목이 두 번 적혀 있습니다.`,
    'not-the-originator': ({ position }) =>
      `${position}번 항목의 열람 범위는 발언한 당사자 또는 기록한 사람만 넓힐 수 있습니다.`,
    'public-already': ({ position }) => `${position}번 항목은 이미 모두에게 공개되어 있습니다.`,
    'erasure-is-public': ({ position }) => `${position}번 항목의 삭제 기록은 공개되어야 합니다.`,
  },
  page: {
    forNoParty: (capacity: string) => `${capacity}, 당사자를 대표하지 않음`,
    forParty: (capacity: string, party: string) => `${capacity}, ${party}`,
    erasedLine: (by: string) => `${by}번 항목에 의해 삭제됨`,
    happened: (day: string) => `발생 시점 ${day}`,
    record: {
      title: '기록',
      lede: (count: string) =>
        `기록된 순서대로 ${count}개 항목이 있습니다. 기록은 수정되지 않으며, 잘못된 내용은 이후 항목에서 표시합니다.`,
      restricted:
        '열람 범위가 제한된 항목은 권한이 없는 사람에게 표시되지 않습니다. 로그에는 그러한 항목이 있다는 사실과 기록 시각만 나타나며, 그 밖의 내용은 나타나지 않습니다.',
      verify: '직접 검증하기',
      command: '명령어',
      verifyHow: '자신의 컴퓨터에서 HOST 자리에 이 사이트의 주소를 넣거나, 보관하고 있는 사본에 대하여 실행하십시오.',
      files: '로그 파일',
      checkpoint: '서명된 헤드',
      policy: '서명 키',
      earlier: '이전 항목',
      later: '이후 항목',
      none: '항목 없음',
      noneText: '이 위치 이전에는 열람할 수 있는 항목이 없습니다.',
    },
    entry: {
      kicker: '근거는 무엇입니까?',
      title: (position: string) => `${position}번 항목`,
      check: {
        holds: (position: string, origin: string) =>
          `방금 확인함: 아래 내용을 솔트와 함께 다시 해시한 값은 로그 ${origin}의 ${position}번 리프가 확약한 값과 같으며, 증명은 그 리프에서 주최 측이 서명한 헤드까지 이어집니다.`,
        fails: (position: string) =>
          `이 내용은 로그의 ${position}번 리프가 확약한 내용과 다릅니다. 신뢰하지 마시고 사본을 보관하는 당사자들에게 알려 주십시오.`,
        erased: (position: string, origin: string) =>
          `내용은 삭제되었습니다. 로그 ${origin}의 ${position}번 리프는 여기에 무엇인가 기록되었다는 사실과 그 시각을 계속 증명합니다.`,
      },
      error: {
        label: '오기재',
        text: (by: string) =>
          `${by}번 항목에서 이 항목이 잘못 기재되었다고 표시하였으며, 그 이후 이 항목은 효력이 없습니다.`,
      },
      erased: {
        label: '삭제됨',
        text: (by: string) => `${by}번 항목에 의해 삭제되었습니다.`,
        ground: '삭제 사유',
        authority: '근거',
      },
      concerns: (position: string) => `${position}번 항목에 관한 것입니다`,
      byProgram: (name: string) => `사람이 아니라, 이러한 행위를 맡은 프로그램 “${name}”이(가) 하였습니다.`,
      exercise: '연습: 거명된 국가가 아니라 예시의 인물이 한 행위입니다.',
      facts: {
        title: '기록 사항',
        who: '행위자',
        credential: '근거 자격',
        entryNumber: (position: string) => `${position}번 항목`,
        standsInFor: (capacity: string, position: string) =>
          `${position}번 항목으로 자격을 받은 ${capacity}을(를) 대리`,
        at: '기록 시각',
        on: '발생 시점',
        about: '대상',
        audience: '열람 범위',
        rule: '허용 규칙',
        ruleSource: '규칙 출처',
      },
      content: { title: '내용', json: '같은 내용의 JSON', nothing: '별도의 내용이 없습니다.' },
      sealed: '봉인됨(열람 범위가 더 좁음)',
      yes: '예',
      no: '아니요',
      sources: '인용한 출처',
      history: { title: '같은 대상에 관한 다른 항목', none: '없음.' },
      proof: {
        title: '이 사이트 없이 검증하는 방법',
        leaf: '리프',
        hash: '리프 해시',
        command: '명령어',
        files: '파일',
        opening: '열람 파일(내용과 솔트)',
        inclusion: '증명',
        tile: '타일',
        bundle: '항목 묶음',
        how: '열람 파일에는 내용과 솔트가, 증명에는 이 리프에서 서명된 헤드까지의 경로가 있습니다. 두 파일을 보관하면 이 사이트가 없어도 검증할 수 있습니다. 로그 전체를 검증하려면 HOST 자리에 이 사이트의 주소를 넣으십시오.',
      },
      mark: '오기재로 표시',
      erase: '삭제',
      widen: '열람 범위 확대',
    },
  },
};
