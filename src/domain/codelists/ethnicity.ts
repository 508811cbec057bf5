import type { CodeCaveat, CodeEntry, CodeList } from '../model/specification';
import { entry, NOT_KNOWN } from './entries';
import { ETHNICITY_CODES, sourcesOf, withCodes } from './published-codes';
import { ETHNIC_GROUPS } from './ethnic-groups';

/** 18+1: the 18 groups of the 2011 census, and NS for not stated. */
const POLICE_18_1 = 'W1 W2 W3 W9 M1 M2 M3 M9 A1 A2 A3 A4 A9 B1 B2 B9 O2 O9'.split(' ');

/** 16+1, of the 2001 census: no W3 and O2, and Chinese among the others. */
const CHINESE_AS_OTHER = 'O1';

/** The NHS still has 16+1, in letters of its own, with Chinese among the others as R. */
const NHS_16_1 = 'A B C D E F G H J K L M N P R S'.split(' ');

/**
 * What codes older than the list cannot say. Roma stood under none of them; and Chinese moved from Other (16+1) to Asian (18+1), so
 * that the two groups of five cannot be followed across the change.
 */
const CAVEATS: readonly CodeCaveat[] = [
  { id: 'no-roma', spokenBy: [...POLICE_18_1, CHINESE_AS_OTHER, ...NHS_16_1] },
  { id: 'chinese-moved', spokenBy: ['A4', CHINESE_AS_OTHER, 'R'] },
];

/**
 * The 19 harmonised ethnic groups for England and Wales. Codes are the police's self-defined ethnicity codes (18+1).
 * Aliases: the older 16+1 codes (Chinese was O1), census 2011 wording, and the codes of the NHS and the Department for Education. Two of them lose
 * something: 18+1 has no Roma, and WROM is "Gypsy/Roma" where this list keeps Roma apart.
 */
export const ETHNICITY: CodeList = {
  id: 'ethnicity',
  name: 'Ethnic group (GSS harmonised, 19 groups)',
  isClosed: true,
  source:
    'Government Statistical Service harmonised standard for ethnicity, England and Wales: https://gov.uk/government/consultations/equality-race-and-disability-bill-mandatory-ethnicity-and-disability-pay-gap-reporting/annex-c-government-statistical-service-harmonised-categories-for-ethnicity ; police 18+1 codes: https://en.wikipedia.org/wiki/Self_defined_ethnicity ; ' +
    sourcesOf(ETHNICITY_CODES),
  groups: ETHNIC_GROUPS,
  caveats: CAVEATS,
  entries: withCodes(
    withGroupNames([
      entry(
        'English, Welsh, Scottish, Northern Irish or British',
        [
          'White British',
          'White - British',
          'White: British',
          'White: English, Welsh, Scottish, Northern Irish or British',
          'White - English, Welsh, Scottish, Northern Irish or British',
          'White English/Welsh/Scottish/Northern Irish/British',
          'English/Welsh/Scottish/Northern Irish/British',
          'White English',
          'White Welsh',
          'White Scottish',
          'British',
          'English',
          'Welsh',
          'Scottish',
          'Northern Irish',
          'WBRI',
          'WB',
        ],
        'W1',
      ),
      entry('Irish', ['White Irish', 'White - Irish', 'White: Irish', 'WIRI'], 'W2'),
      entry(
        'Gypsy or Irish Traveller',
        [
          'White Gypsy or Irish Traveller',
          'White - Gypsy or Irish Traveller',
          'White: Gypsy or Irish Traveller',
          'Gypsy',
          'Traveller',
          'Irish Traveller',
          'Gypsy/Traveller',
          'Gypsy/Irish Traveller',
          'Traveller of Irish heritage',
          'WIRT',
        ],
        'W3',
      ),
      entry('Roma', ['White Roma', 'White - Roma', 'White: Roma', 'Gypsy/Roma', 'WROM']),
      entry(
        'Any other White background',
        [
          'White Other',
          'White - Other',
          'Other White',
          'White: Any other White background',
          'White - Any other White background',
          'White European',
          'White Eastern European',
          'Eastern European',
          'WOTH',
        ],
        'W9',
      ),
      entry(
        'White and Black Caribbean',
        [
          'Mixed White and Black Caribbean',
          'Mixed - White and Black Caribbean',
          'Mixed: White and Black Caribbean',
          'White & Black Caribbean',
          'MWBC',
        ],
        'M1',
      ),
      entry(
        'White and Black African',
        [
          'Mixed White and Black African',
          'Mixed - White and Black African',
          'Mixed: White and Black African',
          'White & Black African',
          'MWBA',
        ],
        'M2',
      ),
      entry(
        'White and Asian',
        ['Mixed White and Asian', 'Mixed - White and Asian', 'Mixed: White and Asian', 'White & Asian', 'MWAS'],
        'M3',
      ),
      entry(
        'Any other Mixed or Multiple ethnic background',
        [
          'Mixed Other',
          'Mixed - Other',
          'Other Mixed',
          'Any other Mixed background',
          'Mixed - Any other Mixed background',
          'Mixed: Any other Mixed or Multiple ethnic background',
          'Any other mixed/multiple ethnic background',
          'MOTH',
        ],
        'M9',
      ),
      entry(
        'Indian',
        [
          'Asian Indian',
          'Asian - Indian',
          'Asian or Asian British - Indian',
          'Asian: Indian',
          'British Indian',
          'AIND',
        ],
        'A1',
      ),
      entry(
        'Pakistani',
        [
          'Asian Pakistani',
          'Asian - Pakistani',
          'Asian or Asian British - Pakistani',
          'Asian: Pakistani',
          'British Pakistani',
          'APKN',
        ],
        'A2',
      ),
      entry(
        'Bangladeshi',
        [
          'Asian Bangladeshi',
          'Asian - Bangladeshi',
          'Asian or Asian British - Bangladeshi',
          'Asian: Bangladeshi',
          'British Bangladeshi',
          'ABAN',
        ],
        'A3',
      ),
      entry(
        'Chinese',
        [
          'Asian Chinese',
          'Asian - Chinese',
          'Asian or Asian British - Chinese',
          'Other - Chinese',
          'Chinese or other ethnic group - Chinese',
          'O1',
          'CHNE',
        ],
        'A4',
      ),
      entry(
        'Any other Asian background',
        [
          'Asian Other',
          'Asian - Other',
          'Other Asian',
          'Asian or Asian British - Any other Asian background',
          'Asian - Any other Asian background',
          'AOTH',
        ],
        'A9',
      ),
      entry(
        'Caribbean',
        ['Black Caribbean', 'Black - Caribbean', 'Black or Black British - Caribbean', 'Black: Caribbean', 'BCRB'],
        'B1',
      ),
      entry(
        'African',
        ['Black African', 'Black - African', 'Black or Black British - African', 'Black: African', 'BAFR'],
        'B2',
      ),
      entry(
        'Any other Black, Black British, or Caribbean background',
        [
          'Black Other',
          'Black - Other',
          'Other Black',
          'Any other Black background',
          'Black British',
          'Black - Any other Black background',
          'Any other Black/African/Caribbean background',
          'Black or Black British - Any other Black background',
          'BOTH',
        ],
        'B9',
      ),
      entry('Arab', ['Other - Arab'], 'O2'),
      entry('Any other ethnic group', ['Other - Any other ethnic group', 'Any other', 'OOTH'], 'O9'),
      entry(
        'Prefer not to say',
        [
          'Not stated',
          'PNTS',
          'Prefer not to answer',
          'Refused',
          'REFU',
          'Declined',
          'Not disclosed',
          'Undisclosed',
          'Did not wish to say',
        ],
        'NS',
      ),
      entry(NOT_KNOWN.label, [...NOT_KNOWN.aliases, 'NOBT']),
    ]),
    ETHNICITY_CODES,
  ),
};

/** `Asian/Asian British: Indian`: how forms write the group in front of the answer. */
function withGroupNames(entries: readonly CodeEntry[]): readonly CodeEntry[] {
  return entries.map((one) => {
    const headings = ETHNIC_GROUPS.filter(({ labels }) => labels.includes(one.label)).flatMap(({ names }) => names);
    return { ...one, aliases: [...one.aliases, ...headings.map((heading) => `${heading}: ${one.label}`)] };
  });
}
