import type { CodeGroup, CodeList } from '../model/specification';
import { GENDER_CODES, sourcesOf, withCodes } from './published-codes';
import { entry, NOT_KNOWN, PREFER_NOT_TO_SAY } from './entries';

/** Unspecified in a passport, not known in NHS data. A list of the office's own that has it says what it stands for. */
const X: CodeGroup = { names: ['X'], labels: ['Non-binary', 'Other', NOT_KNOWN.label] };

/** Gender, kept apart from sex. No harmonised list is published yet, so ours only recognises. */
export const GENDER: CodeList = {
  id: 'gender',
  name: 'Gender',
  isClosed: false,
  source:
    'No national list: the harmonised gender identity standard is under development, https://analysisfunction.civilservice.gov.uk/policy-store/gender-identity/ ; codes: ' +
    sourcesOf(GENDER_CODES),
  groups: [X],
  entries: withCodes(
    [
      entry('Female', ['F', 'Woman', 'Women', 'Girl', 'Girls', 'Females', 'Fem', 'Cis female', 'Cisgender woman']),
      entry('Male', ['M', 'Man', 'Men', 'Boy', 'Boys', 'Males', 'Cis male', 'Cisgender man']),
      entry('Non-binary', ['Nonbinary', 'NB', 'Enby', 'Gender fluid', 'Genderqueer', 'Agender']),
      entry('Trans woman', ['Transgender woman', 'Trans female', 'Transwoman', 'MTF']),
      entry('Trans man', ['Transgender man', 'Trans male', 'Transman', 'FTM']),
      entry('Transgender', ['Trans']),
      entry('Other', ['In another way', 'Self-described', 'Prefer to self-describe', 'Other gender', 'Another gender']),
      NOT_KNOWN,
      PREFER_NOT_TO_SAY,
    ],
    GENDER_CODES,
  ),
};
