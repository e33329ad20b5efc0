/**
 * A group of states as a founder may choose it: who joined when, and who left. Days are those of accession to the group
 * or to what it grew out of: the European Union's six count from the day on which the Treaty of Rome came into force.
 * They are filled in, not sourced, and were compared with what public pages say; where these differ on the day, the month
 * stands (Brunei Darussalam: 7 or 8 January 1984). Those of the European Union from 1973 on are as Germany's Federal
 * Foreign Office tells them (“Enlargement of the European Union: milestones and future outlook”); that the United Kingdom
 * left at the midnight with which 31 January 2020 ended in Brussels, the government of the Netherlands tells as well.
 */
export interface Group {
  readonly code: string;
  readonly name: Readonly<Record<string, string>>;
  readonly members: readonly { readonly code: string; readonly from: string; readonly until?: string }[];
}

function joined(from: string, codes: string): Group['members'] {
  return codes.split(' ').map(code => ({ code, from }));
}

export const groups: readonly Group[] = [
  {
    code: 'ASEAN',
    name: { en: 'ASEAN', ko: '아세안' },
    members: [
      ...joined('1967-08-08', 'IDN MYS PHL SGP THA'),
      ...joined('1984-01', 'BRN'),
      ...joined('1995-07-28', 'VNM'),
      ...joined('1997-07-23', 'LAO MMR'),
      ...joined('1999-04-30', 'KHM'),
      ...joined('2025-10-26', 'TLS'),
    ],
  },
  {
    code: 'EU',
    name: { en: 'European Union', ko: '유럽연합' },
    members: [
      ...joined('1958-01-01', 'BEL DEU FRA ITA LUX NLD'),
      ...joined('1973-01-01', 'DNK IRL'),
      { code: 'GBR', from: '1973-01-01', until: '2020-01-31' },
      ...joined('1981-01-01', 'GRC'),
      ...joined('1986-01-01', 'ESP PRT'),
      ...joined('1995-01-01', 'AUT FIN SWE'),
      ...joined('2004-05-01', 'CYP CZE EST HUN LTU LVA MLT POL SVK SVN'),
      ...joined('2007-01-01', 'BGR ROU'),
      ...joined('2013-07-01', 'HRV'),
    ],
  },
  {
    code: 'GCC',
    name: { en: 'Gulf Cooperation Council', ko: '걸프협력회의' },
    members: joined('1981-05-25', 'ARE BHR KWT OMN QAT SAU'),
  },
  {
    code: 'MRC',
    name: { en: 'Mekong River Commission', ko: '메콩강위원회' },
    members: joined('1995-04-05', 'KHM LAO THA VNM'),
  },
];

/** The states that a group stands for, with those that have left it. */
export function statesOf(code: string): readonly string[] {
  return groups.find(group => group.code === code)?.members.map(member => member.code) ?? [];
}
