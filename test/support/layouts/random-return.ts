import fc from 'fast-check';

/** A row of figures: what it is called, what it counts, and how many in each month of the year. */
export interface FigureLine {
  readonly label: string;
  /** Id of the KPI. */
  readonly measure: string;
  /** `gender=Female`: the list, and the label that stands for the entry. */
  readonly part?: string;
  readonly months: readonly number[];
}

/** A KPI told by the entries of a list. */
export interface Breakdown {
  readonly list: string;
  readonly whole: string;
  readonly heading: string;
  readonly lines: readonly FigureLine[];
}

/** What a provider has to say of a year, however it is laid out. */
export interface RandomReturn {
  /** The year its first month is in: April. */
  readonly year: number;
  /** First quarter, 0…3, for layouts that show one. */
  readonly quarter: number;
  readonly measures: readonly FigureLine[];
  readonly breakdowns: readonly Breakdown[];
  readonly places: readonly string[];
  readonly services: readonly string[];
}

interface Named {
  readonly id: string;
  readonly labels: readonly string[];
  readonly isPercentage?: true;
}

const MEASURES: readonly Named[] = [
  {
    id: 'beneficiaries',
    labels: [
      'Clients',
      'Number of clients supported',
      'Total number of service users',
      'Victims supported',
      'People supported this quarter',
      'Beneficiaries',
      'Number of unique individuals supported',
      'Total clients supported',
    ],
  },
  {
    id: 'referrals-in',
    labels: [
      'Referrals in',
      'Referrals received',
      'Number of new referrals',
      'Total referrals received',
      'No. of referrals received in the quarter',
      'Referrals into the service',
    ],
  },
  {
    id: 'referrals-out',
    labels: [
      'Onward referrals',
      'Referrals out',
      'Referrals made to other agencies',
      'Number referred on to other agencies',
      'Referrals to other services',
    ],
  },
  { id: 'sessions', labels: ['Sessions delivered', 'Number of sessions', 'Sessions attended'] },
  { id: 'new-cases', labels: ['New cases', 'Cases opened', 'New cases opened'] },
  { id: 'closed-cases', labels: ['Cases closed', 'Number of cases closed', 'Closed cases'] },
  {
    id: 'felt-safer',
    labels: ['% who felt safer', '% of clients feeling safer', 'Felt safer (%)'],
    isPercentage: true,
  },
];

interface NamedList {
  readonly id: string;
  readonly whole: string;
  readonly headings: readonly string[];
  /** Sets of entries that occur together; of each entry what people write. */
  readonly sets: readonly (readonly (readonly string[])[])[];
}

const NOT_KNOWN = ['Not known', 'Unknown', 'Not recorded'];

const LISTS: readonly NamedList[] = [
  {
    id: 'gender',
    whole: 'beneficiaries',
    headings: ['Gender', 'Gender of clients', 'Clients by gender', 'Gender identity', 'Breakdown by gender'],
    sets: [
      [
        ['Female', 'Women', 'Females'],
        ['Male', 'Men', 'Males'],
      ],
      [
        ['Female', 'Females', 'F'],
        ['Male', 'Males', 'M'],
        ['Other / not known', 'Other'],
      ],
      [['Female', 'Women'], ['Male', 'Men'], ['Non-binary'], ['Prefer not to say', 'Not stated'], NOT_KNOWN],
    ],
  },
  {
    id: 'age',
    whole: 'beneficiaries',
    headings: ['Age', 'Age group', 'Age band', 'Clients by age', 'Age range', 'Age of clients'],
    sets: [
      [
        ['Under 18', '<18'],
        ['18 and over', '18+'],
      ],
      [
        ['0-15', 'Under 16'],
        ['16-17', '16/17'],
        ['18-24', '18 – 24'],
        ['25 and over', '25+'],
      ],
      [
        ['Under 18', '0-17'],
        ['18-24', '18 to 24'],
        ['25-34'],
        ['35-44'],
        ['45-54'],
        ['55-64'],
        ['65+', '65 and over'],
        NOT_KNOWN,
      ],
    ],
  },
  {
    id: 'ethnicity',
    whole: 'beneficiaries',
    headings: ['Ethnicity', 'Ethnic group', 'Ethnic background', 'Clients by ethnicity'],
    sets: [
      [
        ['White British', 'White - British'],
        ['White Irish', 'Irish'],
        ['Indian'],
        ['Black African', 'African'],
        NOT_KNOWN,
      ],
      [
        ['White British'],
        ['Pakistani'],
        ['White and Asian'],
        ['Any other ethnic group', 'Arab'],
        ['Not stated', 'Prefer not to say'],
      ],
    ],
  },
  {
    id: 'referral-source',
    whole: 'referrals-in',
    headings: ['Referral source', 'Source of referral', 'Referrals by source', 'Referred by'],
    sets: [
      [['Police'], ['Self-referral', 'Self'], ['Health', 'GP'], ['Education', 'School'], ['Other']],
      [['Police', 'Police referral'], ['Social care', 'Social services'], ['Probation'], ['Housing'], NOT_KNOWN],
    ],
  },
  {
    id: 'offence-type',
    whole: 'offence-type',
    headings: ['Offence type', 'Crime type', 'Type of crime'],
    sets: [
      [['Burglary'], ['Robbery'], ['Fraud'], ['Theft'], ['Sexual offences']],
      [
        ['Violence against the person'],
        ['Burglary'],
        ['Criminal damage'],
        ['Anti-social behaviour', 'ASB'],
        ['Robbery'],
      ],
    ],
  },
  {
    id: 'intervention-type',
    whole: 'intervention-type',
    headings: ['Intervention type', 'Type of support', 'Support provided'],
    sets: [[['Emotional support'], ['Practical support'], ['Advocacy'], ['Counselling'], ['Safety planning']]],
  },
];

const PLACES = ['Northmoor', 'Easterly', 'Westbridge', 'Holm Valley', 'Portwick', 'Castleford Bay'];
const SERVICES = ['Harbour Outreach', 'Lighthouse Project', 'Moorland Refuge', 'Safe Steps Helpline', 'Bridge Service'];

const months = (most: number): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.integer({ min: 1, max: most }), { minLength: 12, maxLength: 12 });

const lineOf = ({ id, labels, isPercentage }: Named): fc.Arbitrary<FigureLine> =>
  fc.record({ label: fc.constantFrom(...labels), measure: fc.constant(id), months: months(isPercentage ? 25 : 60) });

const breakdownOf = ({ id, whole, headings, sets }: NamedList): fc.Arbitrary<Breakdown> =>
  fc.tuple(fc.constantFrom(...headings), fc.constantFrom(...sets)).chain(([heading, set]) =>
    fc.tuple(...set.map((labels) => fc.tuple(fc.constantFrom(...labels), months(20)))).map((lines) => ({
      list: id,
      whole,
      heading,
      lines: lines.map(([label, counts]) => ({ label, measure: whole, part: `${id}=${label}`, months: counts })),
    })),
  );

/** Two clients' breakdowns at least, so that crosstabs can be laid out; beneficiaries and one more measure. */
export const randomReturn: fc.Arbitrary<RandomReturn> = fc
  .record({
    others: fc.shuffledSubarray(MEASURES.slice(1), { minLength: 2, maxLength: 4 }),
    people: fc.shuffledSubarray(LISTS.slice(0, 3), { minLength: 2, maxLength: 3 }),
    lists: fc.shuffledSubarray(LISTS.slice(3), { maxLength: 2 }),
    year: fc.integer({ min: 2017, max: 2023 }),
    quarter: fc.nat(3),
    places: fc.shuffledSubarray(PLACES, { minLength: 3, maxLength: 5 }),
    services: fc.shuffledSubarray(SERVICES, { minLength: 2, maxLength: 4 }),
  })
  .chain(({ others, people, lists, ...rest }) =>
    fc
      .tuple(
        fc.tuple(...MEASURES.slice(0, 1).map(lineOf), ...others.map(lineOf)),
        fc.tuple(...people.map(breakdownOf), ...lists.map(breakdownOf)),
      )
      .map(([measures, breakdowns]) => ({ ...rest, measures, breakdowns: breakdowns.map(withTotal(measures)) })),
  );

/** The parts of clients, and of referrals, add up to what the measure's own line says: its last part takes the rest. */
function withTotal(measures: readonly FigureLine[]): (breakdown: Breakdown) => Breakdown {
  return (breakdown) => {
    const whole = measures.find(({ measure }) => measure === breakdown.whole);
    if (!whole) return breakdown;
    let left = whole.months;
    const last = breakdown.lines.length - 1;
    const lines = breakdown.lines.map((line, index) => {
      const own = index === last ? left : line.months.map((count, month) => Math.min(count, left[month] ?? 0));
      left = left.map((count, month) => count - (own[month] ?? 0));
      return { ...line, months: own };
    });
    return { ...breakdown, lines };
  };
}
