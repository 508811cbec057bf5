/** Words for people that name a part of a list by themselves: `females`, `women supported`. */
export interface PersonWord {
  /** The KPI whose list holds the part. */
  readonly kpi: string;
  /** The entry's label, or the name of a group of entries. */
  readonly label: string;
  readonly words: readonly string[];
  /** Needs no other word to say what it is a part of. */
  readonly isWhole?: true;
}

export const PERSON_WORDS: readonly PersonWord[] = [
  { kpi: 'gender', label: 'Non-binary', words: ['non binary', 'nonbinary', 'anneuaidd'] },
  { kpi: 'gender', label: 'Transgender', words: ['transgender', 'trans'] },
  { kpi: 'gender', label: 'Trans woman', words: ['trans wom*n', 'transgender wom*n'] },
  { kpi: 'gender', label: 'Trans man', words: ['trans m*n', 'transgender m*n'] },
  {
    kpi: 'gender',
    label: 'Female',
    words: ['female*', 'woman', 'women', 'girl', 'girls', 'womens', 'benyw', 'menyw', 'menywod', 'fenywod', 'merched'],
  },
  {
    kpi: 'gender',
    label: 'Male',
    words: ['male', 'males', 'man', 'men', 'boy', 'boys', 'mens', 'gwryw', 'dyn', 'dynion', 'ddynion', 'bechgyn'],
  },
  { kpi: 'referral-source', label: 'Police', words: ['police', 'heddlu', 'r heddlu', 'yr heddlu'] },
  {
    kpi: 'referral-source',
    label: 'Self-referral',
    words: ['self referr*', 'selfreferr*', 'hunanatgyfeir*', 'hunan atgyfeir*'],
    isWhole: true,
  },
  { kpi: 'referral-source', label: 'Self-referral', words: ['self'] },
  {
    kpi: 'ethnicity',
    label: 'BAME',
    words: [
      'bame',
      'bme',
      'global majority',
      'minoritised',
      'minority ethnic*',
      'minority ethnic',
      'ethnic minorit*',
      'black and minority ethnic',
    ],
  },
];

/** After a number these make it no age. */
export const NO_AGE =
  /^(?:days?|hours?|hrs?|weeks?|miles?|minutes?|mins?|months?|percent|per ?cent|%|sessions?|times?|beds?|working)\b/;
