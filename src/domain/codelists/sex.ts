import type { CodeList } from '../model/specification';
import { SEX_CODES, sourcesOf, withCodes } from './published-codes';
import { entry, NOT_KNOWN, PREFER_NOT_TO_SAY } from './entries';

/** Sex as registered or recorded; gender is another question with another list. 1 and 2 as in NHS and SSDA903 data. */
export const SEX: CodeList = {
  id: 'sex',
  name: 'Sex',
  isClosed: true,
  source:
    'Government Statistical Service, sex and gender, question "What is your sex?": https://gss.civilservice.gov.uk/policy-store/sex-and-gender/ ; codes: ' +
    sourcesOf(SEX_CODES),
  entries: withCodes(
    [
      entry('Female', ['F', 'Woman', 'Women', 'Girl', 'Girls', 'Females', 'Fem']),
      entry('Male', ['M', 'Man', 'Men', 'Boy', 'Boys', 'Males']),
      NOT_KNOWN,
      PREFER_NOT_TO_SAY,
    ],
    SEX_CODES,
  ),
};
