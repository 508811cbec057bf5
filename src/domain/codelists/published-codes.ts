import type { CodeEntry } from '../model/specification';

/** Codes that a department or body publishes, each with the label of ours that means the same. */
export interface PublishedCodes {
  readonly publisher: string;
  readonly source: string;
  /** By label, the codes parted by spaces. */
  readonly codes: Readonly<Record<string, string>>;
}

/** Codes for ethnic groups. Those of the NHS are 16+1, so Traveller, Roma and Arab have none. */
export const ETHNICITY_CODES: readonly PublishedCodes[] = [
  {
    publisher: 'NHS Data Dictionary, ETHNIC CATEGORY (A to Z, 99)',
    source: 'https://www.datadictionary.nhs.uk/data_elements/ethnic_category.html',
    codes: {
      'English, Welsh, Scottish, Northern Irish or British': 'A',
      Irish: 'B',
      'Any other White background': 'C',
      'White and Black Caribbean': 'D',
      'White and Black African': 'E',
      'White and Asian': 'F',
      'Any other Mixed or Multiple ethnic background': 'G',
      Indian: 'H',
      Pakistani: 'J',
      Bangladeshi: 'K',
      'Any other Asian background': 'L',
      Caribbean: 'M',
      African: 'N',
      'Any other Black, Black British, or Caribbean background': 'P',
      Chinese: 'R',
      'Any other ethnic group': 'S',
      'Prefer not to say': 'Z',
      'Not known': '99',
    },
  },
  {
    publisher:
      'Department for Education, extended ethnicity codes (school, alternative provision and children in need censuses)',
    source: 'https://gov.uk/guidance/alternative-provision-ap-census/codes',
    codes: {
      'English, Welsh, Scottish, Northern Irish or British': 'WBRI WCOR WENG WNIR WSCO WWEL WOWB',
      Irish: 'WIRI',
      'Gypsy or Irish Traveller': 'WIRT WROG',
      Roma: 'WROM WROR WROO',
      'Any other White background':
        'WOTH WALB WBOS WCRO WGRE WGRK WGRC WITA WKOS WPOR WSER WTUR WTUK WTUC WEUR WEEU WWEU WOTW',
      'White and Black Caribbean': 'MWBC',
      'White and Black African': 'MWBA',
      'White and Asian': 'MWAS MWAP MWAI MWAO',
      'Any other Mixed or Multiple ethnic background': 'MOTH MAOE MABL MACH MBOE MBCH MCOE MWOE MWCH MOTM',
      Indian: 'AIND',
      Pakistani: 'APKN AMPK AKPA AOPK',
      Bangladeshi: 'ABAN',
      Chinese: 'CHNE CHKC CMAL CSNG CTWN COCH',
      'Any other Asian background': 'AOTH AAFR AKAO ANEP ASNL ASLT ASRO AOTA',
      Caribbean: 'BCRB',
      African: 'BAFR BANN BCON BGHA BNGN BSLN BSOM BSUD BAOF',
      'Any other Black, Black British, or Caribbean background': 'BOTH BEUR BNAM BOTB',
      Arab: 'OARA',
      'Any other ethnic group':
        'OOTH OAFG OEGY OFIL OIRN OIRQ OJPN OKOR OKRD OLAM OLEB OLIB OMAL OMRC OPOL OTHA OVIE OYEM OOEG',
      'Prefer not to say': 'REFU',
      'Not known': 'NOBT',
    },
  },
];

/** Codes for gender. `X` is none of them here: the NHS has it for *not known*, passports for *unspecified*. */
export const GENDER_CODES: readonly PublishedCodes[] = [
  {
    publisher: 'NHS Data Dictionary, GENDER IDENTITY CODE',
    source:
      'https://archive.datadictionary.nhs.uk/DD%20Release%20November%202024/data_elements/gender_identity_code.html',
    codes: { Male: '1', Female: '2', 'Non-binary': '3', Other: '4', 'Prefer not to say': 'Z' },
  },
  {
    publisher: 'Criminal justice data standards, Gender Type Code',
    source: 'https://www.criminaljusticehub.org.uk/jargon-buster/gender-type-code/',
    codes: { 'Not known': '0' },
  },
  {
    publisher: 'Department for Education, alternative provision census',
    source: 'https://gov.uk/guidance/alternative-provision-ap-census/codes',
    codes: { Male: 'M', Female: 'F', 'Not known': 'U' },
  },
];

/** Codes for sex: those for gender that mean the two, and what the NHS and the police have for the rest. */
export const SEX_CODES: readonly PublishedCodes[] = [
  {
    publisher: 'Criminal justice data standards, Gender Type Code',
    source: 'https://www.criminaljusticehub.org.uk/jargon-buster/gender-type-code/',
    codes: { Male: '1', Female: '2', 'Not known': '0 9' },
  },
  {
    publisher: 'Department for Education, alternative provision census',
    source: 'https://gov.uk/guidance/alternative-provision-ap-census/codes',
    codes: { Male: 'M', Female: 'F', 'Not known': 'U' },
  },
];

const SEN_TYPES = 'https://gov.uk/guidance/complete-the-school-census/find-a-school-census-code';

/** The special educational needs that are learning difficulties. */
export const LEARNING_DIFFICULTY_CODES: readonly PublishedCodes[] = [
  {
    publisher: 'Department for Education, school census, types of special educational need',
    source: SEN_TYPES,
    codes: { 'Learning difficulty': 'SPLD MLD SLD PMLD', Autism: 'ASD' },
  },
];

/** Special educational needs and the children in need census, by the harmonised impairment they fall under. */
export const IMPAIRMENT_CODES: readonly PublishedCodes[] = [
  {
    publisher: 'Department for Education, school census, types of special educational need',
    source: SEN_TYPES,
    codes: {
      'Learning or understanding or concentrating': 'SPLD MLD SLD PMLD',
      'Socially or behaviourally': 'SEMH ASD',
      Hearing: 'HI',
      Vision: 'VI',
      Mobility: 'PD',
      Other: 'SLCN OTH',
    },
  },
  {
    publisher: 'Department for Education, children in need census, disability',
    source: 'https://www.readkong.com/page/children-in-need-census-2021-to-2022-guide-for-local-2063105',
    codes: {
      'None of the above': 'NONE',
      Mobility: 'MOB',
      Dexterity: 'HAND',
      'Learning or understanding or concentrating': 'LD',
      Hearing: 'HEAR',
      Vision: 'VIS',
      'Socially or behaviourally': 'BEH AUT',
      Other: 'PC INC COMM CON DDA',
    },
  },
];

/** The entries with published codes among their aliases. */
export function withCodes(entries: readonly CodeEntry[], published: readonly PublishedCodes[]): readonly CodeEntry[] {
  return entries.map((one) => {
    const codes = published.flatMap(({ codes: byLabel }) => byLabel[one.label]?.split(' ') ?? []);
    const known = new Set([one.code, one.label, ...one.aliases]);
    return { ...one, aliases: [...one.aliases, ...new Set(codes.filter((code) => !known.has(code)))] };
  });
}

/** Where the codes come from, for a list's source line. */
export function sourcesOf(published: readonly PublishedCodes[]): string {
  return published.map(({ publisher, source }) => `${publisher}: ${source}`).join(' ; ');
}
