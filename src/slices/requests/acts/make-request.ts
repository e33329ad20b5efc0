import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { isWithin } from '../../../record/audience.ts';
import { speaksForParty } from '../../../record/authorise.ts';
import { monthsAfter } from '../../../record/day.ts';
import { key, type Localized, partyCode } from '../../../record/fields.ts';
import { findAlert, isOutside } from '../../alerts/derived/chains.ts';
import { missingAreas } from '../../areas/derived/areas.ts';
import { listEditionsNamed } from '../../meetings/derived/editions.ts';
import { findIntervention } from '../../meetings/derived/interventions.ts';
import { findMissing, refuseMissing, unknownParty, unknownSource } from '../../parties/derived/named.ts';
import { findReturn } from '../../reporting/derived/full-returns.ts';
import { findProcedure } from '../derived/procedure.ts';
import {
  type Asker,
  amongParties,
  asker,
  askerIn,
  described,
  endsBeforeItBegins,
  endsFirst,
  guide,
  itemExists,
  itemSubject,
  unknownAlert,
  unknownArea,
} from '../fields.ts';
import { afterWorkingDays, item } from '../state.ts';

const input = z.object({
  item: key,
  ...described,
  /** Left out where the request was made in a statement: then the statement says it. */
  asker: asker.optional(),
  /** Where it was made. */
  meeting: z.strictObject({ series: key, edition: key }).optional(),
  /** Key of the statement at that meeting in which it was made. */
  statement: key.optional(),
  /** The return of whose needs it is made. */
  need: z.strictObject({ round: key, task: key, party: partyCode }).optional(),
});

const grains: Readonly<Record<Asker['grain'], readonly ('party' | 'group' | 'label')[]>> = {
  party: ['party', 'label'],
  group: ['group', 'label'],
  meeting: ['label'],
  'some-members': ['group', 'label'],
  unattributed: ['label'],
};

export const makeRequest = act({
  name: 'requests.make-request',
  version: 3,
  // Fields came with each version, and may be left out.
  upcast: { 1: old => old, 2: old => old },
  sentence:
    'Makes a request, of oneself or out of a statement or the needs of a return, whose attribution and readers it then keeps.',
  input,
  subject: itemSubject,
  state: item,
  backdatable: true,
  correctable: false,
  // Requests are for the parties; what is compiled was public before.
  defaultAudience: { ...amongParties, rapporteur: 'secretariat' },
  startsFrom: async ({ meeting, statement, need }, read, author) => {
    const at = meeting as { series?: string; edition?: string } | undefined;
    const cell = need as { round?: string; task?: string; party?: string } | undefined;
    if (at?.series !== undefined && at.edition !== undefined && typeof statement === 'string')
      return asText((await read(findIntervention, at.series, at.edition, statement))?.text);
    if (cell?.round !== undefined && cell.task !== undefined && cell.party !== undefined)
      return asText((await read(findReturn, { round: cell.round, task: cell.task, party: cell.party }))?.needs);
    return speaksForParty(author) ? { asker: { grain: 'party', party: author.party } } : undefined;
  },
  load: async ({ asker, to, areas, sources, meeting, statement, need, alert }, read) => ({
    missing: await findMissing(read, sources, named({ asker, to })),
    areas: areas === undefined ? [] : await read(missingAreas, areas),
    editions: meeting === undefined ? [] : await read(listEditionsNamed, [meeting]),
    statement:
      meeting && statement !== undefined
        ? await read(findIntervention, meeting.series, meeting.edition, statement)
        : undefined,
    given: need === undefined ? undefined : await read(findReturn, need),
    alert: alert === undefined ? undefined : await read(findAlert, alert),
    procedure: await read(findProcedure),
  }),
  refusals: {
    'item-exists': itemExists,
    'ends-before-it-begins': endsFirst,
    'unknown-area': unknownArea,
    'unknown-alert': unknownAlert,
    'unknown-edition': {
      kind: 'state',
      rule: 'A request was made at a meeting that is registered, or at none.',
      source: 'docs/acts/meetings.register-edition.md',
    },
    'unknown-statement': {
      kind: 'state',
      rule: 'A request is made out of a statement by its meeting and its key.',
      source: guide,
    },
    'not-an-ask': {
      kind: 'state',
      rule: 'A request comes out of a statement that asks or proposes.',
      source: guide,
    },
    'no-such-need': {
      kind: 'state',
      rule: 'A request is made of needs that a return tells.',
      source: guide,
    },
    'asker-told-twice': {
      kind: 'input',
      rule: 'Where a statement or a return says who asked, nothing else does.',
      source: guide,
    },
    'asker-not-told': {
      kind: 'input',
      rule: 'Each grain tells of the asker what its name says, and no more.',
      source: 'docs/guide/grains.md',
    },
    'wider-than-said': {
      kind: 'input',
      rule: 'A request is for no more readers than the statement or the return in which it was made.',
      source: guide,
    },
    'author-would-tell': {
      kind: 'right',
      rule: 'An entry names the party of its author; a party that is not to be named asks the secretariat to make the request.',
      source: guide,
    },
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, { facts, author, audience, today, refuse }) {
    const { meeting, statement, starts, ends } = input;
    if (state.side !== undefined) return refuse('item-exists', { field: 'item', params: { item: input.item } });
    if (endsBeforeItBegins(starts, ends)) return refuse('ends-before-it-begins', { field: 'ends' });
    const [area] = facts.areas;
    if (area !== undefined) return refuse('unknown-area', { field: 'areas', params: { area } });
    if (isOutside(input.alert, facts.alert, audience))
      return refuse('unknown-alert', { field: 'alert', params: { alert: input.alert ?? '' } });
    if (meeting && facts.editions.length === 0) return refuse('unknown-edition', { field: 'meeting', params: meeting });
    const said = facts.statement;
    if (statement !== undefined && !said)
      return refuse('unknown-statement', { field: 'statement', params: { statement } });
    if (said && said.kind !== 'request' && said.kind !== 'proposal')
      return refuse('not-an-ask', { field: 'statement' });
    const { need } = input;
    if (need && !facts.given?.needs) return refuse('no-such-need', { field: 'need', params: { ...need } });
    if ((said && (input.asker || need)) || (need && input.asker)) return refuse('asker-told-twice', { field: 'asker' });
    if (said && !isWithin(audience, said.audience)) return refuse('wider-than-said', { field: 'audience' });
    // What a party keeps to itself another author has no word for.
    const kept = facts.given?.audience === 'own' && author.party !== need?.party;
    if (facts.given && (kept || !isWithin(audience, facts.given.audience)))
      return refuse('wider-than-said', { field: 'audience' });
    const asker = said
      ? askerIn(said.speaker)
      : need
        ? { grain: 'party' as const, party: need.party }
        : (input.asker as Asker | undefined);
    if (!asker) return refuse('asker-not-told', { field: 'asker', params: { grain: 'party' } });
    const params = { grain: asker.grain };
    const untold = asker.grain === 'party' || asker.grain === 'group' ? asker.grain : undefined;
    if (untold && asker[untold] === undefined) return refuse('asker-not-told', { field: `asker.${untold}`, params });
    const beyond = (['party', 'group', 'label'] as const).find(
      field => asker[field] !== undefined && !grains[asker.grain].includes(field),
    );
    if (beyond) return refuse('asker-not-told', { field: `asker.${beyond}`, params });
    if (speaksForParty(author) && asker.grain !== 'party') return refuse('author-would-tell', { field: 'asker' });
    const unknown = refuseMissing(facts.missing, named(input), refuse);
    if (unknown) return unknown;
    const { procedure } = facts;
    return {
      ...input,
      asker,
      // What reaches the secretariat waits there for the working days of the procedure.
      ...(audience === 'secretariat' && procedure
        ? { circulateOn: afterWorkingDays(today, procedure.circulateAfter, procedure.holidays) }
        : {}),
      ...(procedure ? { followUpOn: monthsAfter(today, procedure.followUpAfter) } : {}),
    };
  },
  example: {
    item: 'gauge-training',
    title: { en: 'Training for readers of gauges' },
    kind: 'training',
    quantity: { count: 12, unit: 'readers' },
    asker: { grain: 'party', party: 'ROU' },
  },
});

/** With what was said the form begins, for whoever makes a request of it to cut down to what is asked. */
function asText(text: Localized | undefined): { text: Localized } | undefined {
  return text && { text };
}

function named({ asker, to }: Pick<z.output<typeof input>, 'asker' | 'to'>) {
  const one = (code: string | undefined) => (code === undefined ? [] : [code]);
  return { 'asker.party': one(asker?.party), 'asker.group': one(asker?.group), to };
}
