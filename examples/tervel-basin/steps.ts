import type { Step } from '../example.ts';

/** What the people of the commission recorded, in order. */
export function* steps(): Generator<Step> {
  yield {
    by: 'secretariat',
    act: 'meetings.establish-body',
    body: {
      key: 'commission',
      name: { en: 'Meeting of the Commissioners', ko: '위원 회의' },
      level: 'ministers',
      since: '2021-04-14',
    },
    on: '2021-04-14',
  };
}
