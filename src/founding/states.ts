import type { Localized } from '../record/fields.ts';

/**
 * Codes of ISO 3166-1, alpha-3 with alpha-2, of the members and observers of the United Nations and of two states in
 * free association that are parties to treaties. Whoever else takes part is added under a code of its own: whether it
 * is a state is not for a program to say.
 */
const codes = `
  AFG:AF AGO:AO ALB:AL AND:AD ARE:AE ARG:AR ARM:AM ATG:AG AUS:AU AUT:AT AZE:AZ BDI:BI BEL:BE BEN:BJ BFA:BF BGD:BD
  BGR:BG BHR:BH BHS:BS BIH:BA BLR:BY BLZ:BZ BOL:BO BRA:BR BRB:BB BRN:BN BTN:BT BWA:BW CAF:CF CAN:CA CHE:CH CHL:CL
  CHN:CN CIV:CI CMR:CM COD:CD COG:CG COK:CK COL:CO COM:KM CPV:CV CRI:CR CUB:CU CYP:CY CZE:CZ DEU:DE DJI:DJ DMA:DM
  DNK:DK DOM:DO DZA:DZ ECU:EC EGY:EG ERI:ER ESP:ES EST:EE ETH:ET FIN:FI FJI:FJ FRA:FR FSM:FM GAB:GA GBR:GB GEO:GE
  GHA:GH GIN:GN GMB:GM GNB:GW GNQ:GQ GRC:GR GRD:GD GTM:GT GUY:GY HND:HN HRV:HR HTI:HT HUN:HU IDN:ID IND:IN IRL:IE
  IRN:IR IRQ:IQ ISL:IS ISR:IL ITA:IT JAM:JM JOR:JO JPN:JP KAZ:KZ KEN:KE KGZ:KG KHM:KH KIR:KI KNA:KN KOR:KR KWT:KW
  LAO:LA LBN:LB LBR:LR LBY:LY LCA:LC LIE:LI LKA:LK LSO:LS LTU:LT LUX:LU LVA:LV MAR:MA MCO:MC MDA:MD MDG:MG MDV:MV
  MEX:MX MHL:MH MKD:MK MLI:ML MLT:MT MMR:MM MNE:ME MNG:MN MOZ:MZ MRT:MR MUS:MU MWI:MW MYS:MY NAM:NA NER:NE NGA:NG
  NIC:NI NIU:NU NLD:NL NOR:NO NPL:NP NRU:NR NZL:NZ OMN:OM PAK:PK PAN:PA PER:PE PHL:PH PLW:PW PNG:PG POL:PL PRK:KP
  PRT:PT PRY:PY PSE:PS QAT:QA ROU:RO RUS:RU RWA:RW SAU:SA SDN:SD SEN:SN SGP:SG SLB:SB SLE:SL SLV:SV SMR:SM SOM:SO
  SRB:RS SSD:SS STP:ST SUR:SR SVK:SK SVN:SI SWE:SE SWZ:SZ SYC:SC SYR:SY TCD:TD TGO:TG THA:TH TJK:TJ TKM:TM TLS:TL
  TON:TO TTO:TT TUN:TN TUR:TR TUV:TV TZA:TZ UGA:UG UKR:UA URY:UY USA:US UZB:UZ VAT:VA VCT:VC VEN:VE VNM:VN VUT:VU
  WSM:WS YEM:YE ZAF:ZA ZMB:ZM ZWE:ZW
`;

const alpha2 = new Map(
  codes
    .trim()
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]),
);

export const stateCodes: readonly string[] = [...alpha2.keys()];

export function isState(code: string): boolean {
  return alpha2.has(code);
}

/**
 * Names in English where the United Nations' form is not the common one. With what article the United Nations write The
 * Gambia and The Bahamas was not seen at a page of theirs: the common names stand, and a founder may change them.
 */
const inTheUnitedNations: Readonly<Record<string, string>> = {
  ATG: 'Antigua and Barbuda',
  BIH: 'Bosnia and Herzegovina',
  BOL: 'Bolivia (Plurinational State of)',
  BRN: 'Brunei Darussalam',
  COD: 'Democratic Republic of the Congo',
  CPV: 'Cabo Verde',
  FSM: 'Micronesia (Federated States of)',
  GBR: 'United Kingdom of Great Britain and Northern Ireland',
  IRN: 'Iran (Islamic Republic of)',
  KNA: 'Saint Kitts and Nevis',
  KOR: 'Republic of Korea',
  LAO: 'Lao People’s Democratic Republic',
  LCA: 'Saint Lucia',
  MDA: 'Republic of Moldova',
  NLD: 'Netherlands (Kingdom of the)',
  PRK: 'Democratic People’s Republic of Korea',
  PSE: 'State of Palestine',
  RUS: 'Russian Federation',
  STP: 'Sao Tome and Principe',
  SYR: 'Syrian Arab Republic',
  TTO: 'Trinidad and Tobago',
  TZA: 'United Republic of Tanzania',
  USA: 'United States of America',
  VAT: 'Holy See',
  VCT: 'Saint Vincent and the Grenadines',
  VEN: 'Venezuela (Bolivarian Republic of)',
  VNM: 'Viet Nam',
};

const inTheUnitedNationsKo: Readonly<Record<string, string>> = {
  KOR: '대한민국',
  PRK: '조선민주주의인민공화국',
};

/** English common names where the locale data tells two apart by a city or a former name. */
const inEnglish: Readonly<Record<string, string>> = {
  COD: 'DR Congo',
  COG: 'Congo',
  MMR: 'Myanmar',
  PSE: 'Palestine',
};

/** Korean common names where the locale data names a city or a territory, or not what people say. */
const inKorean: Readonly<Record<string, string>> = {
  AUS: '호주',
  COD: '콩고민주공화국',
  COG: '콩고',
  PSE: '팔레스타인',
  ZAF: '남아프리카공화국',
};

/** The common name of a state in a language; undefined where the locale data has no names in that language. */
export function commonName(code: string, language: string): string | undefined {
  const own = { en: inEnglish, ko: inKorean }[language]?.[code];
  if (own !== undefined) return own;
  const region = alpha2.get(code);
  if (region === undefined || Intl.DisplayNames.supportedLocalesOf(language).length === 0) return undefined;
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(region);
}

/** Both forms of a state's name, in these languages as far as they are known; in English where none of them is. */
export function stateNames(code: string, languages: readonly string[]): Readonly<Record<string, Localized>> {
  const common = Object.fromEntries(
    languages.flatMap(language => {
      const name = commonName(code, language);
      return name === undefined ? [] : [[language, name]];
    }),
  );
  const known = Object.keys(common).length > 0 ? common : { en: commonName(code, 'en') ?? code };
  const english = inTheUnitedNations[code] ?? known.en;
  const korean = inTheUnitedNationsKo[code] ?? known.ko;
  const un = {
    ...(known.en === undefined || english === undefined ? {} : { en: english }),
    ...(known.ko === undefined || korean === undefined ? {} : { ko: korean }),
  };
  return Object.keys(un).length === 0 ? { common: known } : { un, common: known };
}

/** Names in use that neither form gives. */
const alsoCalled: Readonly<Record<string, string>> = {
  'Cape Verde': 'CPV',
  'Czech Republic': 'CZE',
  'East Timor': 'TLS',
  'Ivory Coast': 'CIV',
  'Lao PDR': 'LAO',
  Turkey: 'TUR',
  UK: 'GBR',
  US: 'USA',
  한국: 'KOR',
};

let byName: ReadonlyMap<string, string> | undefined;

/** The code of a state that is written by its code or by a name, in English, in Korean, or in one of these languages. */
export function findState(written: string): string | undefined {
  byName ??= new Map([
    ...Object.entries(alsoCalled).map(([name, code]) => [plainName(name), code] as const),
    ...stateCodes.flatMap(code =>
      Object.values(stateNames(code, ['en', 'ko', 'fr', 'es'])).flatMap(form =>
        Object.values(form).map(name => [plainName(name), code] as const),
      ),
    ),
    ...stateCodes.map(code => [plainName(code), code] as const),
  ]);
  return byName.get(plainName(written));
}

function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’'.]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '');
}
