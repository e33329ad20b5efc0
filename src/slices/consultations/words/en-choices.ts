/** Words for the values of choices, shared by forms, pages and the record. */
export const choices = {
  forms: { 'in-writing': 'in writing', bilateral: 'bilateral', 'in-forum': 'in a forum' },
  treatments: {
    'taken-up': 'Taken up',
    'taken-up-in-part': 'Taken up in part',
    'not-taken-up': 'Not taken up',
    noted: 'Noted',
  },
  basis: { stated: 'stated by a source', derived: 'derived from sources', 'filled-in': 'filled in by the compiler' },
};
