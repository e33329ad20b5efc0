import type { Example } from '../example.ts';
import { data } from './data.ts';
import { factsAsActs } from './seed.ts';

const party = (code: string, kind: string, en: string, ko: string) => ({ code, kind, names: { un: { en, ko } } });

/** Defence cooperation between the Republic of Korea and the states of ASEAN, compiled from public sources. */
export const rokAsean: Example = {
  framework: 'rok-asean',
  founding: {
    name: { en: 'ROK–ASEAN Defence Cooperation', ko: '한-아세안 국방협력' },
    about: {
      en: 'The Republic of Korea and the states of ASEAN meet on defence: since 2017 at the level of vice ministers, since 2021 at the level of ministers. This is an example, compiled from public sources and confirmed by nobody.',
      ko: '대한민국과 아세안 회원국의 국방 협력이다. 2017년부터 차관급, 2021년부터 장관급 회의가 열렸다. 공개 자료로 편찬한 예제이며 어느 당사자도 확인하지 않았다.',
    },
    languages: ['en', 'ko'],
    timeZone: 'Asia/Seoul',
    nameForm: 'un',
    order: { by: 'alphabet', language: 'en' },
    accent: 'indigo',
  },
  parties: [
    party('EXAMPLE', 'invented', 'Compilers of this example', '예제 편찬자'),
    party('ASEAN', 'group', 'ASEAN', '아세안'),
    party('ADMM-PLUS', 'group', 'ADMM-Plus', '아세안 확대 국방장관회의'),
    ...data.parties.map(({ code, name }) => party(code, 'state', name.en, name.ko)),
  ],
  personas: [
    { key: 'compiler', label: 'compiler of public sources', party: 'EXAMPLE', capacity: 'compiler' },
    { key: 'secretariat', label: 'secretariat officer', party: 'EXAMPLE', capacity: 'secretariat-officer' },
    { key: 'rapporteur', label: 'rapporteur', party: 'EXAMPLE', capacity: 'rapporteur' },
    {
      key: 'korea',
      label: 'head of delegation of the Republic of Korea (exercise)',
      party: 'KOR',
      capacity: 'head-of-delegation',
      exercise: true,
    },
    {
      key: 'viet-nam',
      label: 'head of delegation of Viet Nam (exercise)',
      party: 'VNM',
      capacity: 'head-of-delegation',
      exercise: true,
    },
    { key: 'observer', label: 'observer, who may record nothing', party: 'EXAMPLE', capacity: 'observer' },
  ],
  steps: factsAsActs,
};
