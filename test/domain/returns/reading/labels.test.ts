import { MINIMUM_SPECIFICATION } from '../../../../src/domain/codelists/minimum-set';
import { labelReader } from '../../../../src/domain/returns/reading/read-label';
import { labelReadAs } from '../../../support/label-read-as';

/** What people write over figures, and the KPI – or the KPI's part – that it is. */
const MEASURES: readonly (readonly [string, string])[] = [
  ['How many people did you support in this quarter?', 'beneficiaries'],
  ['Total no. of service users', 'beneficiaries'],
  ['1.2 Victims receiving support this quarter', 'beneficiaries'],
  ['Number of young people worked with', 'beneficiaries'],
  ['How many referrals did you receive?', 'referrals-in'],
  ['KPI 3: Number of new referrals', 'referrals-in'],
  ['Referrals received from police', 'referral-source=Police'],
  ['Referrals from GPs', 'referral-source=gp'],
  ['Self referrals', 'referral-source=Self-referral'],
  ['How many people did you refer on to another service?', 'referrals-out'],
  ['Referrals made to other agencies', 'referrals-out'],
  ['External referrals', 'referrals-out'],
  ['Number of females supported', 'gender=Female'],
  ['How many of those supported were male?', 'gender=Male'],
  ['Number of clients aged 18–24', 'age=18-24'],
  ['Number of children (under 18)', 'age=under 18'],
  ['BAME clients', 'ethnicity=BAME'],
  ['White British clients', 'ethnicity=white british'],
  ['% of victims reporting improved safety', 'felt-safer'],
  ['Number of clients with a learning difficulty', 'learning-difficulties'],
  ['Closed – unplanned', 'closed-cases=unplanned'],
  ['New starts', 'new-cases'],
  ['Cases open at start', 'opening-caseload'],
  ['Nifer y cleientiaid a gefnogwyd', 'beneficiaries'],
  ['Atgyfeiriadau ymlaen', 'referrals-out'],
];

/** What people write over a column of answers. */
const FIELDS: readonly (readonly [string, string])[] = [
  ['What is your gender?', 'gender'],
  ['Which age group are you in?', 'age'],
  ['How would you describe your ethnic background?', 'ethnicity'],
  ['Do you consider yourself to have a learning difficulty?', 'learning-difficulties'],
  ['What type of crime were you affected by? (please tick all that apply)', 'offence-type'],
  ['How did you hear about our service / who referred you?', 'referral-source'],
  ['What support did you receive from us?', 'intervention-type'],
  ['Referred on to', 'referred-to'],
  ['District of offence', 'offence-location'],
  ['URN', 'case-id'],
  ['Unique reference number', 'client-id'],
  ['Referral received date', 'referral-date'],
  ['Rhyw', 'gender'],
  ['Math o drosedd', 'offence-type'],
  ['Atgyfeiriwyd gan', 'referral-source'],
  ['Atgyfeiriwyd i', 'referred-to'],
];

/** What is none of ours, however near its words are. */
const NOTHING: readonly string[] = [
  'Number of staff trained',
  'Volunteer hours',
  'Average length of support (weeks)',
  'People on the waiting list',
  'Number of repeat victims',
  'Referrals declined',
  'Total spend on client travel',
  'Website visits',
  'Project ID',
  'Funding source',
  'Female staff',
  'Sessions over 18 days',
];

const reader = labelReader(MINIMUM_SPECIFICATION);

test.each(MEASURES)('over figures %p is %s', (text, meaning) => {
  expect(labelReadAs(reader.read(text), 'measure')).toBe(meaning);
});

test.each(FIELDS)('over answers %p is %s', (text, meaning) => {
  expect(labelReadAs(reader.read(text), 'field')).toBe(meaning);
});

test.each(NOTHING)('%p is none of our KPIs', (text) => {
  expect(labelReadAs(reader.read(text), 'measure')).toBe('nothing');
});
