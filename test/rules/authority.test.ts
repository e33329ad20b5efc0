import { describe, expect, it } from 'vitest';
import { authorise, type Capacity, capacities, withoutCredential } from '../../src/record/authorise.ts';
import type { Author } from '../../src/record/body.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import { acts, spine } from '../../src/slices.ts';

const signedIn = capacities.filter(capacity => !([...withoutCredential, 'press'] as string[]).includes(capacity));

/**
 * Who may, written out a second time by hand: whoever changes a rule says so here too. Absent means no. Capacities in
 * `own` may do it for their own party alone, those in `others` for every party but their own,
 * those in `ofNone` where they act for no party.
 */
const may: Readonly<
  Record<
    string,
    {
      readonly all: readonly Capacity[];
      readonly ofNone?: readonly Capacity[];
      readonly own?: readonly Capacity[];
      readonly others?: readonly Capacity[];
    }
  >
> = {
  'framework.found': { all: ['host'] },
  'framework.change-settings': { all: ['secretariat-officer'] },
  'framework.register-source': { all: ['compiler', 'secretariat-officer', 'rapporteur'] },
  'framework.record-claim': { all: ['compiler', 'secretariat-officer'] },

  'parties.add-party': { all: ['host', 'compiler', 'secretariat-officer'] },
  'parties.change-names': { all: ['compiler', 'secretariat-officer'] },
  'parties.record-membership': { all: ['host', 'compiler', 'secretariat-officer'] },
  'parties.end-membership': { all: ['compiler', 'secretariat-officer'] },
  'parties.record-role': { all: ['compiler', 'secretariat-officer'] },
  'parties.end-role': { all: ['compiler', 'secretariat-officer'] },
  'parties.issue-credential': { all: ['host', 'secretariat-officer'], own: ['party-administrator'] },
  // Whose right may be ended, handed over or lent, the act itself decides: it sees the entry.
  'parties.end-credential': { all: ['host', 'secretariat-officer', 'party-administrator'] },
  'parties.hand-over': { all: ['party-administrator'] },
  'parties.delegate': { all: ['head-of-delegation', 'alternate', 'focal-point'] },
  'parties.entrust-program': { all: signedIn },
  'parties.dismiss-program': { all: signedIn },
  'parties.contest-representation': { all: [], others: ['secretariat-officer', 'chair'] },
  'parties.decide-representation': { all: [], others: ['secretariat-officer', 'chair'] },

  'meetings.establish-body': { all: ['host', 'compiler', 'secretariat-officer'] },
  'meetings.appoint-officer': { all: ['compiler', 'secretariat-officer'] },
  'meetings.open-series': { all: ['compiler', 'secretariat-officer'] },
  'meetings.register-forum': { all: ['compiler', 'secretariat-officer'] },
  'meetings.register-forum-event': { all: ['compiler', 'secretariat-officer'] },
  'meetings.register-edition': { all: ['compiler', 'secretariat-officer'] },
  'meetings.announce-edition': { all: ['compiler', 'secretariat-officer', 'chair'] },
  'meetings.issue-agenda': { all: ['compiler', 'secretariat-officer', 'rapporteur', 'chair'] },
  'meetings.issue-programme': { all: ['compiler', 'secretariat-officer', 'rapporteur', 'chair'] },
  'meetings.record-facts': { all: ['compiler', 'secretariat-officer', 'rapporteur', 'chair'] },
  'meetings.record-participation': {
    all: ['compiler', 'secretariat-officer', 'rapporteur', 'chair'],
    own: ['head-of-delegation', 'alternate', 'focal-point'],
  },
  'meetings.record-delegation': {
    all: ['compiler', 'secretariat-officer', 'rapporteur', 'chair'],
    own: ['head-of-delegation', 'alternate', 'focal-point'],
  },
  'meetings.record-attendance-count': { all: ['compiler', 'secretariat-officer', 'rapporteur', 'chair'] },
  'meetings.record-intervention': {
    all: ['compiler', 'secretariat-officer', 'rapporteur', 'chair'],
    own: ['head-of-delegation', 'alternate'],
  },
  // Whose statement may be corrected, the act itself decides: it sees the statement.
  'meetings.correct-intervention': { all: ['head-of-delegation', 'alternate'] },
  'meetings.dispute-intervention': {
    all: ['compiler', 'secretariat-officer'],
    own: ['head-of-delegation', 'alternate'],
  },
  'meetings.finalise-interventions': { all: ['secretariat-officer', 'rapporteur', 'chair'] },
  'meetings.record-outcome': { all: ['compiler', 'secretariat-officer', 'rapporteur', 'chair'] },

  'newsroom.draft-release': { all: ['compiler', 'secretariat-officer', 'spokesperson'] },
  'newsroom.clear-release': { all: ['compiler', 'secretariat-officer'], ofNone: ['clearing-officer'] },
  'newsroom.clear-for-party': {
    all: ['compiler', 'secretariat-officer', 'spokesperson'],
    own: ['head-of-delegation', 'alternate', 'focal-point', 'clearing-officer'],
  },
  'newsroom.schedule-release': { all: ['compiler', 'secretariat-officer', 'spokesperson'] },
  'newsroom.hold-release': { all: ['compiler', 'secretariat-officer', 'spokesperson'], ofNone: ['clearing-officer'] },
  'newsroom.publish-release': { all: ['compiler', 'secretariat-officer', 'spokesperson'] },
  'newsroom.give-embargo-access': { all: ['compiler', 'secretariat-officer', 'spokesperson'] },
  'newsroom.lift-embargo': { all: ['compiler', 'secretariat-officer', 'spokesperson'] },
  'newsroom.record-breach': { all: ['compiler', 'secretariat-officer', 'spokesperson'] },
  // The clock alone, and it has neither party nor credential: whoever has one is not the clock.
  'newsroom.release-scheduled': { all: [] },
  'newsroom.correct-release': { all: ['compiler', 'secretariat-officer'], ofNone: ['clearing-officer'] },
  'newsroom.withdraw-release': {
    all: ['compiler', 'secretariat-officer', 'spokesperson'],
    ofNone: ['clearing-officer'],
  },
  'newsroom.link-cutting': { all: ['compiler', 'secretariat-officer', 'spokesperson', 'rapporteur'] },
  'documents.set-grammar': { all: ['host', 'compiler', 'secretariat-officer'] },
  'documents.register': { all: ['compiler', 'secretariat-officer'] },
  'documents.issue-text': { all: ['compiler', 'secretariat-officer'] },
  'documents.add-paragraph': { all: ['compiler', 'secretariat-officer'] },
  'documents.attach-file': { all: ['compiler', 'secretariat-officer'], own: ['translator'] },
  'documents.supersede': { all: ['compiler', 'secretariat-officer'] },
  'plan.describe': { all: ['compiler', 'secretariat-officer'] },
  'plan.open-version': { all: ['compiler', 'secretariat-officer'] },
  'plan.record-count': { all: ['compiler', 'secretariat-officer'] },
  'plan.state-direction': { all: ['compiler', 'secretariat-officer'] },
  'plan.state-task': { all: ['compiler', 'secretariat-officer'] },
  'plan.drop-task': { all: ['compiler', 'secretariat-officer'] },
  'plan.state-milestone': { all: ['compiler', 'secretariat-officer'] },
  'plan.adopt-version': { all: ['compiler', 'secretariat-officer', 'chair'] },
  'plan.attach-concept-note': {
    all: ['compiler', 'secretariat-officer'],
    own: ['head-of-delegation', 'alternate', 'focal-point'],
  },
  'plan.record-disposition': { all: ['compiler', 'secretariat-officer', 'chair'] },

  'areas.define': { all: ['host', 'compiler', 'secretariat-officer'] },
  'consultations.open': {
    all: ['compiler', 'secretariat-officer', 'chair'],
    own: ['head-of-delegation', 'alternate', 'focal-point'],
  },
  'consultations.comment': {
    all: ['compiler', 'secretariat-officer', 'chair'],
    own: ['head-of-delegation', 'alternate', 'focal-point'],
  },
  // That a party speaks in its own consultations alone, the acts themselves decide: they know between whom one is.
  ...Object.fromEntries(
    ['record-exchange', 'open-round', 'reply', 'close'].map(verb => [
      `consultations.${verb}`,
      { all: ['compiler', 'secretariat-officer', 'chair', 'head-of-delegation', 'alternate', 'focal-point'] as const },
    ]),
  ),
  'consultations.end-round': { all: [] },
  'contacts.name-point': {
    all: ['compiler', 'secretariat-officer'],
    own: ['head-of-delegation', 'alternate', 'focal-point'],
  },
  // Whose point of contact it is, the acts themselves decide: they see who named it.
  'contacts.confirm': { all: ['compiler', 'secretariat-officer', 'head-of-delegation', 'alternate', 'focal-point'] },
  'contacts.withdraw': { all: ['compiler', 'secretariat-officer', 'head-of-delegation', 'alternate', 'focal-point'] },
  'alerts.summarise': { all: ['secretariat-officer', 'chair', 'rapporteur'] },
  'alerts.close': { all: ['secretariat-officer', 'chair', 'rapporteur'] },
  'alerts.deadline-passed': { all: [] },
  // Who issued an alert, and may go on with it, the acts themselves see.
  ...Object.fromEntries(
    ['issue', 'update', 'cancel', 'register-webhook', 'end-webhook'].map(verb => [
      `alerts.${verb}`,
      { all: ['secretariat-officer', 'head-of-delegation', 'alternate', 'focal-point'] as const },
    ]),
  ),
  ...Object.fromEntries(
    ['acknowledge', 'report-error'].map(verb => [
      `alerts.${verb}`,
      { all: ['secretariat-officer'] as const, own: ['head-of-delegation', 'alternate', 'focal-point'] as const },
    ]),
  ),
  ...Object.fromEntries(
    ['schedule', 'start', 'record-result', 'end', 'cancel'].map(verb => [
      `checks.${verb}`,
      { all: ['secretariat-officer'] as const },
    ]),
  ),
  // Whose point of contact answers, the act itself decides: it knows whom the check went to.
  'checks.record-letters': { all: [] },
  'checks.answer': { all: ['head-of-delegation', 'alternate', 'focal-point'] },
  'areas.place': { all: ['compiler', 'secretariat-officer'] },
  'activities.register': {
    all: ['compiler', 'secretariat-officer', 'chair'],
    own: ['head-of-delegation', 'alternate', 'focal-point'],
  },
  // That a party tells of its own activities alone, the acts themselves decide: they see who hosts.
  ...Object.fromEntries(
    ['announce', 'record-facts', 'state-phase', 'record-participation', 'record-figures', 'record-lesson', 'link'].map(
      verb => [
        `activities.${verb}`,
        {
          all: ['compiler', 'secretariat-officer', 'chair', 'head-of-delegation', 'alternate', 'focal-point'] as const,
        },
      ],
    ),
  ),
  'reporting.open-round': { all: ['compiler', 'secretariat-officer'] },
  'reporting.extend-deadline': { all: ['compiler', 'secretariat-officer'] },
  'reporting.set-cells': { all: ['compiler', 'secretariat-officer'] },
  // The clock alone, which has neither party nor credential.
  'reporting.deadline-passed': { all: [] },
  'reporting.close-round': { all: ['compiler', 'secretariat-officer'] },
  'reporting.set-chain': { all: [], own: ['focal-point', 'head-of-delegation', 'alternate'] },
  'reporting.draft-return': { all: [], own: ['focal-point', 'head-of-delegation', 'alternate'] },
  'reporting.clear-return': { all: [], own: ['focal-point', 'head-of-delegation', 'alternate', 'clearing-officer'] },
  'reporting.submit-return': { all: [], own: ['focal-point', 'head-of-delegation', 'alternate'] },
  'reporting.enter-return': { all: ['compiler', 'secretariat-officer'] },
  'reporting.confirm-return': { all: [], own: ['focal-point', 'head-of-delegation', 'alternate'] },
  'reporting.dispute-return': { all: [], own: ['focal-point', 'head-of-delegation', 'alternate'] },
  'reporting.register-return': { all: ['compiler', 'secretariat-officer'] },
  'reporting.ask-back': { all: ['compiler', 'secretariat-officer'] },
  'reporting.table-report': { all: ['compiler', 'secretariat-officer', 'chair'] },
  'reporting.record-account': { all: ['compiler', 'secretariat-officer'] },
  'reporting.define-scale': { all: ['compiler', 'secretariat-officer'] },
  'reporting.assess': { all: ['compiler', 'secretariat-officer'] },
  'reporting.withdraw-return': {
    all: ['compiler', 'secretariat-officer'],
    own: ['focal-point', 'head-of-delegation', 'alternate'],
  },

  'requests.set-procedure': { all: ['host', 'secretariat-officer'] },
  'requests.make-request': {
    all: ['compiler', 'secretariat-officer', 'rapporteur'],
    own: ['head-of-delegation', 'alternate', 'focal-point'],
  },
  ...Object.fromEntries(
    ['make-offer', 'acknowledge', 'ask', 'answer'].map(verb => [
      `requests.${verb}`,
      {
        all: ['compiler', 'secretariat-officer'] as const,
        own: ['head-of-delegation', 'alternate', 'focal-point'] as const,
      },
    ]),
  ),
  // Whoever made it speaks for it: the acts themselves decide, for they know who did.
  ...Object.fromEntries(
    ['clarify', 'match', 'withdraw', 'close', 'follow-up', 'answer-gate'].map(verb => [
      `requests.${verb}`,
      { all: ['compiler', 'secretariat-officer', 'head-of-delegation', 'alternate', 'focal-point'] as const },
    ]),
  ),
  // The clock has neither party nor credential: whoever has one is not the clock.
  'requests.pass-gate': { all: ['secretariat-officer'] },
  'requests.ask-follow-up': { all: [] },

  // Whose entry may be marked, the act itself decides: it sees the entry.
  'archive.mark-entered-in-error': {
    all: ['compiler', 'secretariat-officer', 'rapporteur', 'chair', 'head-of-delegation', 'alternate'],
  },
  'archive.erase': { all: ['host', 'secretariat-officer'] },
  // Whose entry may be passed on, the act itself decides.
  'archive.widen-audience': {
    all: [
      'compiler',
      'secretariat-officer',
      'spokesperson',
      'clearing-officer',
      'rapporteur',
      'chair',
      'head-of-delegation',
      'alternate',
      'focal-point',
    ],
  },
};

/** What is about the own party (ARD), and what is not, for the acts of which some may do the first only. */
const inputs: Readonly<Record<string, { readonly own: readonly object[]; readonly others: readonly object[] }>> = {
  'plan.attach-concept-note': { own: [{ lead: 'ARD' }], others: [{ lead: 'BEL' }, {}] },
  'meetings.record-participation': {
    own: [{ parties: [{ party: 'ARD', attendance: 'attended' }] }],
    others: [
      { parties: [{ party: 'BEL', attendance: 'attended' }] },
      {
        parties: [
          { party: 'ARD', attendance: 'attended' },
          { party: 'BEL', attendance: 'attended' },
        ],
      },
    ],
  },
  'consultations.open': { own: [{ between: ['BEL', 'ARD'] }], others: [{ between: ['BEL', 'CAS'] }] },
  'contacts.name-point': { own: [{ party: 'ARD' }], others: [{ party: 'BEL' }] },
  'consultations.comment': { own: [{ by: 'ARD' }], others: [{ by: 'BEL' }] },
  'requests.make-request': {
    own: [{ asker: { grain: 'party', party: 'ARD' } }],
    others: [{ asker: { grain: 'party', party: 'BEL' } }, { asker: { grain: 'unattributed' } }, {}],
  },
  ...Object.fromEntries(
    ['make-offer', 'acknowledge', 'ask', 'answer'].map(verb => [
      `requests.${verb}`,
      { own: [{ by: 'ARD' }], others: [{ by: 'BEL' }] },
    ]),
  ),
  ...Object.fromEntries(
    ['acknowledge', 'report-error'].map(verb => [
      `alerts.${verb}`,
      { own: [{ by: 'ARD' }], others: [{ by: 'BEL' }, {}] },
    ]),
  ),
  'activities.register': { own: [{ hosts: ['BEL', 'ARD'] }], others: [{ hosts: ['BEL'] }, {}] },
  'parties.issue-credential': {
    own: [
      { party: 'ARD', capacity: 'focal-point' },
      { party: 'ARD', capacity: 'clearing-officer' },
    ],
    others: [
      { party: 'BEL', capacity: 'focal-point' },
      { capacity: 'rapporteur' },
      { capacity: 'clearing-officer' },
      { party: 'ARD', capacity: 'chair' },
    ],
  },
  'parties.contest-representation': { own: [{ party: 'ARD' }], others: [{ party: 'BEL' }] },
  'parties.decide-representation': { own: [{ party: 'ARD' }], others: [{ party: 'BEL' }] },
  'meetings.record-delegation': { own: [{ party: 'ARD' }], others: [{ party: 'BEL' }] },
  'meetings.dispute-intervention': { own: [{ party: 'ARD' }], others: [{ party: 'BEL' }] },
  'reporting.set-chain': { own: [{ party: 'ARD' }], others: [{ party: 'BEL' }] },
  'reporting.draft-return': { own: [{ party: 'ARD' }], others: [{ party: 'BEL' }] },
  'reporting.clear-return': { own: [{ party: 'ARD' }], others: [{ party: 'BEL' }] },
  'reporting.submit-return': { own: [{ party: 'ARD' }], others: [{ party: 'BEL' }] },
  'reporting.dispute-return': { own: [{ party: 'ARD' }], others: [{ party: 'BEL' }] },
  'reporting.confirm-return': { own: [{ party: 'ARD' }], others: [{ party: 'BEL' }] },
  'reporting.withdraw-return': { own: [{ party: 'ARD' }], others: [{ party: 'BEL' }] },
  // Not of a party, but alike: what a translator adds, and what counts as the text itself.
  'documents.attach-file': { own: [{ state: 'draft' }, { state: 'reviewed' }], others: [{ state: 'original' }] },
  'newsroom.clear-for-party': {
    own: [{ release: 'gauges', party: 'ARD', cleared: 'yes' }],
    others: [{ release: 'gauges', party: 'BEL', cleared: 'yes' }],
  },
  'meetings.record-intervention': {
    own: [
      { speaker: { grain: 'party', party: 'ARD' } },
      { speaker: { grain: 'unattributed' } },
      { speaker: { grain: 'party', party: 'ARD' }, onBehalfOf: 'ARD' },
    ],
    others: [
      { speaker: { grain: 'party', party: 'BEL' } },
      { speaker: { grain: 'group', group: 'ARD' } },
      { speaker: { grain: 'meeting' } },
      { speaker: { grain: 'unattributed', trueParties: ['BEL'] } },
      { speaker: { grain: 'party', party: 'ARD' }, onBehalfOf: 'BEL' },
      { speaker: { grain: 'party', party: 'ARD' }, alignedParties: ['BEL'] },
    ],
  },
};

function authorIn(capacity: string): Author {
  return { party: 'ARD', capacity, credential: 4, person: 'testpersonaaa' };
}

function allowed(act: string, author: Author | null, input: unknown, stands = true): boolean {
  return !isRefusal(authorise(act, spine.rules.get(act), author, input, stands));
}

const names = [...acts.keys()];

it('lists every act here, and none that is gone', () => expect(Object.keys(may).sort()).toEqual([...names].sort()));

describe.each(capacities)('as %s', capacity => {
  it.each(names)('%s', act => {
    const { all = [], own = [], others = [], ofNone = [] } = may[act] ?? {};
    const { example } = acts.get(act) ?? {};
    const tried = [example, ...(inputs[act]?.own ?? []), ...(inputs[act]?.others ?? [])];
    if (all.includes(capacity))
      for (const input of tried) expect(allowed(act, authorIn(capacity), input), JSON.stringify(input)).toBe(true);
    else if (others.includes(capacity)) {
      for (const input of inputs[act]?.others ?? [])
        expect(allowed(act, authorIn(capacity), input), JSON.stringify(input)).toBe(true);
      for (const input of inputs[act]?.own ?? [])
        expect(allowed(act, authorIn(capacity), input), JSON.stringify(input)).toBe(false);
    } else if (own.includes(capacity)) {
      expect(inputs[act], `say in this file what of ${act} is the own party's`).toBeDefined();
      for (const input of inputs[act]?.own ?? [])
        expect(allowed(act, authorIn(capacity), input), JSON.stringify(input)).toBe(true);
      for (const input of inputs[act]?.others ?? [])
        expect(allowed(act, authorIn(capacity), input), JSON.stringify(input)).toBe(false);
    } else
      for (const input of tried) expect(allowed(act, authorIn(capacity), input), JSON.stringify(input)).toBe(false);
    if (ofNone.includes(capacity))
      for (const input of tried) expect(allowed(act, { ...authorIn(capacity), party: null }, input)).toBe(true);
  });
});

it.each(names)('%s is for nobody who is not signed in, whose credential ended, or whose capacity is unknown', act => {
  const input = inputs[act]?.own[0] ?? acts.get(act)?.example;
  expect(allowed(act, null, input)).toBe(false);
  for (const capacity of capacities) expect(allowed(act, authorIn(capacity), input, false)).toBe(false);
  for (const unknown of ['', 'clock', 'press', 'Compiler', 'constructor', '__proto__'])
    expect(allowed(act, authorIn(unknown), input)).toBe(false);
});

it('allows nothing that no rule names', () => {
  for (const capacity of capacities)
    expect(isRefusal(authorise('plan.adopt-version', undefined, authorIn(capacity), {}, true))).toBe(true);
});
