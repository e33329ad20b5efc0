/** Words for the values of choices, shared by forms, pages and the record. */
export const choices = {
  kinds: {
    training: 'training',
    exercise: 'joint exercise',
    equipment: 'equipment',
    expertise: 'expertise',
    information: 'information',
    relief: 'relief',
    funding: 'funding',
    other: 'other',
  },
  resources: { assets: 'assets and teams', experts: 'experts', stockpiles: 'relief goods from stockpiles' },
  grains: {
    party: 'a party',
    group: 'a group',
    meeting: 'the meeting',
    'some-members': 'some members',
    unattributed: 'not attributed',
  },
  sides: { request: 'request', offer: 'offer' },
  answers: {
    accepted: 'accepted',
    'accepted-in-part': 'accepted in part',
    'under-consideration': 'under consideration',
    declined: 'declined',
  },
  ends: { met: 'met', 'met-in-part': 'met in part', 'not-met': 'not met', overtaken: 'overtaken by events' },
  standings: { proposed: 'proposed', agreed: 'agreed', ended: 'ended' },
  gates: { circulation: 'circulation among the parties', publication: 'publication' },
  consents: { yes: 'consents', no: 'objects' },
  basis: { stated: 'stated by a source', derived: 'derived from sources', 'filled-in': 'filled in by the compiler' },
};
