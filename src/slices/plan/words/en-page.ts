/** Words of the choices that acts offer and pages show. */
export const choices = {
  kinds: { joint: 'joint', 'one-sided': 'one-sided: some promise to others' },
  contents: {
    'in-full': 'known in full',
    'in-part': 'known in part',
    'not-published': 'content not published',
  },
  of: { directions: 'directions', tasks: 'tasks' },
  whose: { source: 'the source’s', ours: 'ours: need not equal one task' },
  lineage: {
    'carried-over': 'carried over',
    amended: 'amended',
    renumbered: 'renumbered',
    split: 'split from',
    merged: 'merged from',
    new: 'new',
    'not-stated': 'not stated',
  },
  standings: {
    presented: 'presented',
    noted: 'noted',
    endorsed: 'endorsed',
    adopted: 'adopted',
    reported: 'reported to exist',
  },
  dispositions: { renew: 'renew', adapt: 'adapt', merge: 'merge', replace: 'replace', retire: 'retire' },
  basis: { stated: 'stated by the source', derived: 'derived', 'filled-in': 'filled in' },
};

export const page = { choices };
