/** Words of the choices that acts offer. */
export const choices = {
  kinds: {
    agenda: 'agenda',
    'annotated-agenda': 'annotated agenda',
    programme: 'programme',
    'list-of-participants': 'list of participants',
    report: 'report',
    statement: 'statement',
    'concept-paper': 'concept paper',
    'work-plan': 'work plan',
    proposal: 'proposal',
    decision: 'decision',
    letter: 'letter',
    note: 'note',
    other: 'other',
  },
  distributions: { general: 'general', limited: 'limited', restricted: 'restricted' },
  states: {
    original: 'original',
    draft: 'draft translation',
    reviewed: 'reviewed translation',
    authentic: 'authentic text',
  },
  basis: {
    stated: 'stated by the source',
    derived: 'worked out from sources',
    'filled-in': 'filled in by the compiler',
  },
};
