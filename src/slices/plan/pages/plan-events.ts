import type { PageContext } from '../../../ui/page.ts';
import { pageWords } from '../words/page-words.ts';
import type { PlanPage } from './plan-load.ts';
import { nameOf } from './said.tsx';

/** One dated thing of the plan, as the drawing and its table tell it. */
export interface PlanEvent {
  readonly lane: 'versions' | 'milestones' | 'ends' | 'reviews';
  /** A year, a month or a day. */
  readonly on: string;
  readonly text: string;
  readonly href: string;
  readonly position: number;
}

const order = ['versions', 'milestones', 'ends', 'reviews'] as const;

/** Versions and the meetings at which they were presented, milestones, ends and reviews: in the order of days. */
export function eventsOf({ versions, meetings, shown }: PlanPage, { say, link }: PageContext): PlanEvent[] {
  const words = pageWords[say.language];
  const said = words.timeline;
  const events: PlanEvent[] = [];
  for (const { version, standings } of versions) {
    const href = link(`/plan/versions/${version}`);
    for (const { standing, on, by, at, inForceFrom, position } of standings) {
      const met = meetings.find(one => one.series === at?.series && one.edition === at.edition);
      const meeting = met && `${say.text(met.seriesName).text} ${met.year}`;
      const text = said.standing(version, words.choices.standings[standing], by.map(say.party), meeting);
      if (on !== null) events.push({ lane: 'versions', on, text, href, position });
      if (inForceFrom !== null && inForceFrom !== on)
        events.push({ lane: 'versions', on: inForceFrom, text: said.inForce(version), href, position });
    }
  }
  const names = new Map(
    (shown?.tasks ?? []).map(task => [task.task, `${task.number ?? task.task} ${nameOf(task, say)}`]),
  );
  for (const { task, due, title, position } of shown?.milestones ?? [])
    if (due !== null) {
      const text = said.milestone(say.text(title).text, names.get(task) ?? task);
      events.push({ lane: 'milestones', on: due, text, href: link(`/plan/${task}`), position });
    }
  for (const { task, until, reviewOn, position } of shown?.tasks ?? []) {
    const href = link(`/plan/${task}`);
    const name = names.get(task) ?? task;
    if (until !== null) events.push({ lane: 'ends', on: until, text: said.ends(name), href, position });
    if (reviewOn !== null) events.push({ lane: 'reviews', on: reviewOn, text: said.review(name), href, position });
  }
  return events.sort((a, b) => (a.on === b.on ? order.indexOf(a.lane) - order.indexOf(b.lane) : a.on < b.on ? -1 : 1));
}
