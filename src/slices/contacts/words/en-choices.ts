/** Words for the values of choices, shared by forms, pages and the record. */
export const choices = {
  weekdays: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },
  roles: { policy: 'policy', technical: 'technical', operational: 'operational' },
  channels: { phone: 'Telephone', mobile: 'Mobile', fax: 'Fax', 'e-mail': 'E-mail', web: 'Web', other: 'Other' },
  basis: { stated: 'stated by a source', derived: 'derived from sources', 'filled-in': 'filled in by the compiler' },
};
