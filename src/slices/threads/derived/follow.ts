import { dayOf } from '../../../record/day.ts';
import type { Reading } from '../../../record/reading.ts';
import type { Table } from '../../../record/table.ts';
import { findActivity } from '../../activities/derived/activities.ts';
import { linksTo, listLinks } from '../../activities/derived/links.ts';
import { chainOf } from '../../alerts/derived/chains.ts';
import { listMessages } from '../../alerts/derived/messages.ts';
import { findTimeZone } from '../../framework/derived/settings.ts';
import { findIntervention } from '../../meetings/derived/interventions.ts';
import { releasesNaming } from '../../newsroom/derived/releases.ts';
import { listAsks } from '../../requests/derived/asks.ts';
import { findItem } from '../../requests/derived/items.ts';
import { listMatches } from '../../requests/derived/matches.ts';
import { followTask, taskTables } from './follow-task.ts';
import { type Found, released } from './steps.ts';

/** The tables that a thread is read from. */
export const followed: readonly Table[] = [
  ...new Set(
    [listAsks, findActivity, listLinks, listMessages, findIntervention, releasesNaming]
      .flatMap(ask => ask.tables)
      .concat(taskTables),
  ),
];

/** A step by its id, with what it is tied to; undefined where this reader sees no such thing. */
export async function follow(reading: Reading, id: string): Promise<Found | undefined> {
  const [room = '', ...rest] = id.split('/');
  const key = rest.join('/');
  switch (room) {
    case 'statement':
      return followStatement(reading, key);
    case 'requests':
      return followItem(reading, key);
    case 'activities':
      return followActivity(reading, key);
    case 'alerts':
      return followAlert(reading, key);
    default:
      return room === 'plan' ? followTask(reading, key) : undefined;
  }
}

async function followStatement(reading: Reading, place: string): Promise<Found | undefined> {
  const [series = '', edition = '', key = ''] = place.split('/');
  const said = await findIntervention(reading, series, edition, key);
  if (!said) return undefined;
  const [asks, releases] = await Promise.all([
    listAsks(reading, { meeting: { series, edition } }),
    releasesNaming(reading, { meeting: null, task: null, statements: [said.position] }),
  ]);
  return {
    step: {
      id: `statement/${place}`,
      kind: 'statement',
      title: said.text,
      name: key,
      word: said.kind,
      party: said.speaker.party,
      on: said.on,
      path: `/meetings/${series}/${edition}#statement-${key}`,
      position: said.position,
    },
    near: [
      ...asks
        .filter(({ statement }) => statement === key)
        .map(({ item, position }) => ({ id: `requests/${item}`, position })),
      ...said.tasks.map(task => ({ id: `plan/${task}`, position: said.position })),
      ...releases.map(released),
    ],
  };
}

async function followItem(reading: Reading, item: string): Promise<Found | undefined> {
  const one = await findItem(reading, item);
  if (!one) return undefined;
  const [[ask], matches, links] = await Promise.all([
    listAsks(reading, { named: [item] }),
    listMatches(reading, [item]),
    linksTo(reading, `requests/${item}`),
  ]);
  return {
    step: {
      id: `requests/${item}`,
      kind: one.side,
      title: one.title,
      name: item,
      word: ask?.fate ?? null,
      party: one.by,
      on: one.madeOn,
      path: `/requests/${item}`,
      position: one.position,
    },
    near: [
      ...(one.meeting && one.statement !== null
        ? [{ id: `statement/${one.meeting.series}/${one.meeting.edition}/${one.statement}`, position: one.position }]
        : []),
      ...(one.alert === null ? [] : [{ id: `alerts/${one.alert}`, position: one.position }]),
      ...(one.need ? [{ id: `plan/${one.need.task}`, position: one.position }] : []),
      ...matches
        .filter(({ standing }) => standing !== 'ended')
        .map(({ request, offer, position }) => ({ id: `requests/${request === item ? offer : request}`, position })),
      ...links.map(({ activity, position }) => ({ id: `activities/${activity}`, position })),
    ],
  };
}

/** An alert by what it said last, with what was asked and offered in it, and what was done about it later. */
async function followAlert(reading: Reading, alert: string): Promise<Found | undefined> {
  const chain = chainOf(await listMessages(reading, alert));
  if (!chain) return undefined;
  const [asks, links, zone] = await Promise.all([
    listAsks(reading, { alert }),
    linksTo(reading, `alerts/${alert}`),
    findTimeZone(reading),
  ]);
  return {
    step: {
      id: `alerts/${alert}`,
      kind: 'alert',
      title: chain.told.headline,
      name: alert,
      word: chain.status,
      party: chain.by,
      on: dayOf(chain.first.sentAt, zone),
      path: `/alerts/${alert}`,
      position: chain.first.position,
    },
    near: [
      ...asks.map(({ item, position }) => ({ id: `requests/${item}`, position })),
      ...links.map(({ activity, position }) => ({ id: `activities/${activity}`, position })),
    ],
  };
}

async function followActivity(reading: Reading, activity: string): Promise<Found | undefined> {
  const [one, links] = await Promise.all([findActivity(reading, activity), listLinks(reading, activity)]);
  if (!one) return undefined;
  return {
    step: {
      id: `activities/${activity}`,
      kind: 'activity',
      title: one.title,
      name: activity,
      word: one.standing,
      party: one.hostedBy[0] ?? null,
      on: one.starts,
      path: `/activities/${activity}`,
      position: one.position,
    },
    near: links
      .filter(({ subject }) => ['requests', 'alerts', 'plan'].includes(subject.split('/')[0] ?? ''))
      .map(({ subject, position }) => ({ id: subject, position })),
  };
}
