import type { CodeList } from '../model/specification';
import { entry, NOT_KNOWN, PREFER_NOT_TO_SAY } from './entries';

/** Gender, kept apart from sex. No harmonised list is published yet, so ours only recognises. */
export const GENDER: CodeList = {
  id: 'gender',
  name: 'Gender',
  isClosed: false,
  source:
    'No national list: the harmonised gender identity standard is under development, https://analysisfunction.civilservice.gov.uk/policy-store/gender-identity/',
  entries: [
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
};
