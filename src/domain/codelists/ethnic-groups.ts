import type { CodeGroup } from '../model/specification';

/**
 * The five headings of the harmonised question, each over the ethnic groups it holds. Returns often give the heading alone,
 * which the minimum KPI set's 19 groups cannot be counted from. Wordings: Census 2011 and 2021, 16+1 and 18+1.
 */
export const ETHNIC_GROUPS: readonly CodeGroup[] = [
  {
    names: ['White', 'White background', 'Any White background'],
    labels: [
      'English, Welsh, Scottish, Northern Irish or British',
      'Irish',
      'Gypsy or Irish Traveller',
      'Roma',
      'Any other White background',
    ],
  },
  {
    names: [
      'Mixed',
      'Mixed race',
      'Mixed heritage',
      'Dual heritage',
      'Mixed ethnicity',
      'Mixed background',
      'Mixed or Multiple ethnic groups',
      'Mixed/multiple ethnic groups',
      'Mixed/multiple ethnic group',
      'Mixed/multiple',
      'Multiple ethnic groups',
    ],
    labels: [
      'White and Black Caribbean',
      'White and Black African',
      'White and Asian',
      'Any other Mixed or Multiple ethnic background',
    ],
  },
  {
    names: ['Asian', 'Asian or Asian British', 'Asian/Asian British', 'Asian British', 'British Asian'],
    labels: ['Indian', 'Pakistani', 'Bangladeshi', 'Chinese', 'Any other Asian background'],
  },
  {
    names: [
      'Black',
      'Black or Black British',
      'Black/Black British',
      'Black, Black British, Caribbean or African',
      'Black/African/Caribbean/Black British',
      'Black African or Caribbean',
    ],
    labels: ['Caribbean', 'African', 'Any other Black, Black British, or Caribbean background'],
  },
  {
    names: ['Other', 'Chinese or other ethnic group', 'Other ethnic group', 'Other ethnic groups', 'Other ethnicity'],
    labels: ['Arab', 'Any other ethnic group'],
  },
];
