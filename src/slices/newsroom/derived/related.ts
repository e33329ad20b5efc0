import { query } from '../../../record/reading.ts';
import { interventions, listInterventions } from '../../meetings/derived/interventions.ts';
import { cuttings, cuttingsOn } from './cuttings.ts';
import { type Release, releasesNaming } from './releases.ts';

/** Releases that name an edition, one of its statements, or a task of the plan, the newest first. */
export const releasesOn = query(
  [...releasesNaming.tables, interventions],
  async (reading, subject: string): Promise<Release[]> => {
    const [room, first, second, third] = subject.split('/');
    if (room === 'plan' && first !== undefined && second === undefined)
      return releasesNaming(reading, { meeting: null, task: first });
    if (room !== 'meetings' || first !== 'edition' || second === undefined || third === undefined) return [];
    const said = await listInterventions(reading, second, third);
    return releasesNaming(reading, {
      meeting: { series: second, edition: third },
      task: null,
      statements: said.map(({ position }) => position),
    });
  },
);

/** What the news holds that names a subject: releases, then what others reported of an edition. */
export const relatedTo = query([...releasesOn.tables, cuttings], async (reading, subject: string) => {
  const [, series, edition] = /^meetings\/edition\/([^/]+)\/([^/]+)$/.exec(subject) ?? [];
  const [own, others] = await Promise.all([
    releasesOn(reading, subject),
    series === undefined || edition === undefined ? [] : cuttingsOn(reading, { series, edition }),
  ]);
  return [
    ...own.map(({ release, headline, publishedOn, position }) => ({
      kind: 'release' as const,
      path: `/news/${release}`,
      title: headline,
      symbol: null,
      on: publishedOn,
      position,
    })),
    ...others.map(({ title, language, url, date, position }) => ({
      kind: 'cutting' as const,
      path: url,
      title: { [language]: title },
      symbol: null,
      on: date,
      position,
    })),
  ];
});
