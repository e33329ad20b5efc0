import type { Example } from '../example.ts';
import { parties } from './parties.ts';
import { steps } from './steps.ts';

/** An invented river commission of eight invented states: it shows what an example made of public sources cannot. */
export const tervelBasin: Example = {
  framework: 'tervel-basin',
  founding: {
    name: { en: 'Tervel Basin Commission', ko: '테르벨강 유역 위원회' },
    about: {
      en: 'Eight states share a river and meet about it every year. An invented example: there is no such river, no such state and no such commission, and nothing told here ever happened. It shows what Comity can hold.',
      ko: '여덟 나라가 강 하나를 나누어 쓰며 해마다 모인다. 지어낸 예제이다. 이런 강도, 나라도, 위원회도 없으며 여기에 적힌 일은 일어난 적이 없다. 코미티가 무엇을 담을 수 있는지 보여 준다.',
    },
    languages: ['en', 'ko'],
    timeZone: 'Europe/Zurich',
    nameForm: 'common',
    order: { by: 'precedence', parties: parties.map(({ code }) => code) },
    accent: 'teal',
    host: 'Secretariat of the Tervel Basin Commission, Arnsted (invented)',
  },
  parties,
  personas: [
    {
      key: 'secretariat',
      label: 'Tervel Basin: secretariat officer',
      party: 'TERVEL',
      capacity: 'secretariat-officer',
    },
    { key: 'rapporteur', label: 'Tervel Basin: rapporteur', party: 'TERVEL', capacity: 'rapporteur' },
    {
      key: 'orvenia',
      label: 'Tervel Basin: head of delegation of Orvenia',
      party: 'ORVENIA',
      capacity: 'head-of-delegation',
    },
    {
      key: 'maravel',
      label: 'Tervel Basin: head of delegation of Maravel',
      party: 'MARAVEL',
      capacity: 'head-of-delegation',
    },
    {
      key: 'kaldmark-focal',
      label: 'Tervel Basin: focal point of Kaldmark',
      party: 'KALDMARK',
      capacity: 'focal-point',
    },
    { key: 'lisovar-focal', label: 'Tervel Basin: focal point of Lisovar', party: 'LISOVAR', capacity: 'focal-point' },
  ],
  steps,
};
