import type { PageContext } from '../../../ui/page.ts';
import type { ActHere } from '../../../ui/primitives/acts-here.tsx';
import type { RequestPage } from './request-load.ts';

/** What may still be recorded of it, in the order in which it usually comes; nothing that its state would refuse. */
export function actsOn(data: RequestPage, form: PageContext['form']): readonly ActHere[] {
  const { item, side, by, steps, over } = data;
  const asMaker = speaksFor(by, form);
  const asOther = !asMaker || speaksFor(null, form);
  const mine = (acts: readonly ActHere[]) => (asMaker ? acts : []);
  const others = (acts: readonly ActHere[]) => (asOther ? acts : []);
  const did = (kind: string) => steps.some(step => step.kind === kind);
  if (did('withdrawn')) return [];
  const own = { item };
  const activity: ActHere[] = [
    [
      'activities.register',
      { requests: item, ...(data.kind === 'exercise' ? { kind: 'exercise' } : {}), ...readers(data) },
    ],
    ['activities.link', { requests: item, ...readers(data) }],
  ];
  const later = mine([['requests.follow-up', own]]);
  if (over) return [...activity, ...later];
  return [
    ...others([
      ...(did('acknowledged') ? [] : ([['requests.acknowledge', own]] as const)),
      ...(side === 'request' ? ([['requests.answer', own]] as const) : []),
      ['requests.ask', own],
    ]),
    ...mine([['requests.clarify', own]]),
    ...(side === 'request' ? mine([['requests.match', own]]) : ([['requests.match', { offer: item }]] as const)),
    ...activity,
    ...(side === 'request' ? mine(gatesOf(data)) : []),
    ...mine([
      ['requests.withdraw', own],
      ['requests.close', own],
    ]),
    ...(did('follow-up-asked') ? later : []),
  ];
}

/** May this reader speak in a party's name, or where it is null in everybody's? As the rule of such acts says it. */
export function speaksFor(party: string | null, form: PageContext['form']): boolean {
  return form('requests.answer', { by: party ?? '' }) !== undefined;
}

/** What names a request is for no more readers than it. */
function readers({ audience }: RequestPage): Readonly<Record<string, string>> {
  return audience === 'public' ? {} : { _audience: audience };
}

/** The next gate, until the request is public: whoever made it answers, and with its consent the secretariat opens it. */
function gatesOf({ item, audience, steps }: RequestPage): readonly ActHere[] {
  if (audience === 'public') return [];
  const gate = audience === 'secretariat' ? 'circulation' : 'publication';
  const answer = steps.findLast(({ kind, outcome }) => kind === 'gate-answered' && outcome === gate);
  return [
    ['requests.answer-gate', { item, gate }],
    ...(answer?.consents === 'yes'
      ? ([['requests.pass-gate', { item, gate, _audience: gate === 'circulation' ? 'framework' : 'public' }]] as const)
      : []),
  ];
}
