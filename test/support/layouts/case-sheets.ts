/** Sheets as offices have sent them, each with what must be read: every figure here was read wrongly once. */
export interface CaseSheet {
  readonly name: string;
  readonly text: string;
  /** `address measure[parts] period`, or `field kpi` for records. */
  readonly facts: readonly string[];
}

export const CASE_SHEETS: readonly CaseSheet[] = [
  {
    name: 'questions as labels (02b)',
    text: `
      Period: 2019-20 Q2 |
                         |
      Question           | Answer
      How many people did you support in this quarter?     | 46
      How many referrals did you receive?                  | 60
      How many of those supported were female?             | 29
      How many of those supported were male?               | 16
      How many people did you refer on to another service? | 11`,
    facts: [
      'B4 beneficiaries',
      'B5 referrals-in',
      'B6 beneficiaries[gender=Female]',
      'B7 beneficiaries[gender=Male]',
      'B8 referrals-out',
    ],
  },
  {
    name: 'months under quarters with their totals, references at the left (03)',
    text: `
      KPI DATA 2019/20 |                              |           |     |     |
                       |                              | Quarter 1 |     |     |
      Ref              | Measure                      | Apr       | May | Jun | Q1 Total
      1.1              | Number of referrals received | 30        | 28  | 33  | 91
      1.2              | Number of clients supported  | 24        | 22  | 27  | 73
                       | of which female              | 20        | 19  | 22  | 61
                       | of which other / not known   | 1         | 0   | 1   | 2
      1.3              | Age: under 18                | 2         | 2   | 3   | 7
      2.2              | % clients reporting feeling safer | '88%' | '91%' | '93%' |`,
    facts: [
      'C4 referrals-in April 2019',
      'D6 beneficiaries[gender=female] May 2019',
      'F6 beneficiaries[gender=female] 2019-20 Q1',
      'F7 beneficiaries[gender=other / not known] 2019-20 Q1',
      'E8 beneficiaries[age=under 18] June 2019',
      'C9 felt-safer April 2019',
    ],
  },
  {
    name: 'services stacked under titles (03b)',
    text: `
      Return 2019/20    |    |    |
                        |    |    |
      IDVA service      |    |    |
      Measure           | Q1 | Q2 | YTD
      Referrals in      | 9  | 11 | 20
      Clients supported | 8  | 9  | 17
                        |    |    |
      ISVA service      |    |    |
      Measure           | Q1 | Q2 | YTD
      Referrals in      | 4  | 5  | 9
      Clients supported | 3  | 6  | 9`,
    facts: [
      'D5 referrals-in to-date',
      'B6 beneficiaries 2019-20 Q1',
      'B10 referrals-in 2019-20 Q1',
      'C11 beneficiaries 2019-20 Q2',
    ],
  },
  {
    name: '16/17 among ages (05)',
    text: `
      Period: 2019-20   |    |
                        |    |
      Measure           | Q1 | Q2
      Clients supported | 40 | 41
      Under 16          | 5  | 6
      16/17             | 7  | 8
      18+               | 28 | 27
      Referrals in      | 60 | 61`,
    facts: [
      'B5 beneficiaries[age=under 16] 2019-20 Q1',
      'B6 beneficiaries[age=16/17] 2019-20 Q1',
      'C7 beneficiaries[age=18+] 2019-20 Q2',
      'C8 referrals-in 2019-20 Q2',
    ],
  },
  {
    name: 'figures with marks (06)',
    text: `
      Period: 2019-20   |        |
                        |        |
      Measure           | Q1     | Q2
      Referrals in      | 31 (2) | 30
      Clients supported | c.26   | 28
      Female            | 21~    | 20
      Male              | 5p     | 8
      Referrals out     | 12     | approx. 40`,
    facts: [
      'B4 referrals-in 2019-20 Q1',
      'B5 beneficiaries 2019-20 Q1',
      'B6 beneficiaries[gender=Female] 2019-20 Q1',
      'C8 referrals-out 2019-20 Q2',
    ],
  },
  {
    name: 'a second block with heads of two rows (07)',
    text: `
      Period: 2019-20 |         |    |    |
      Gender          | Q1      | Q2 | Q3 | Q4
      Female          | 40      | 42 | 41 | 45
      Male            | 10      | 9  | 11 | 12
      Total clients   | 50      | 51 | 52 | 57
                      |         |    |    |
      Age group       | Quarter |    |    |
                      | Q1      | Q2 | Q3 | Q4
      Under 18        | 5       | 6  | 5  | 7
      18 - 24         | 15      | 15 | 17 | 20
      25 and over     | 30      | 30 | 30 | 33
      Total clients   | 50      | 51 | 52 | 57`,
    facts: [
      'E5 beneficiaries 2019-20 Q4',
      'B9 beneficiaries[age=under 18] 2019-20 Q1',
      'B10 beneficiaries[age=18 - 24] 2019-20 Q1',
      'E11 beneficiaries[age=25 and over] 2019-20 Q4',
      'B12 beneficiaries 2019-20 Q1',
    ],
  },
  {
    name: 'clients across (07c, c13)',
    text: `
      Period: 2019-20 Q2 |               |               |
                         |               |               |
      Client ref         | C000          | C001          | C002
      Gender             | Female        | Male          | Female
      Age                | 20            | 21            | 22
      Ethnicity          | White British | White British | White British
      Referred by        | Police        | Police        | Police`,
    facts: [
      'A3 client-id sideways',
      'A4 gender sideways',
      'A5 age sideways',
      'A6 ethnicity sideways',
      'A7 referral-source sideways',
    ],
  },
  {
    name: 'ages by gender, and totals below (08)',
    text: `
      Period: 2019-20 Q2      |        |      |           |
                              | Gender |      |           |
      Age                     | Female | Male | Not known | Total
      Under 18                | 12     | 4    | 1         | 17
      18-24                   | 30     | 9    | 0         | 39
      Not known               | 0      | 0    | 2         | 2
      Total                   | 42     | 13   | 3         | 58
                              |        |      |           |
      Total clients supported | 58     |      |           |
      Referrals received      | 201    |      |           |`,
    facts: [
      'B4 beneficiaries[age=under 18+gender=female]',
      'D6 beneficiaries[age=not known+gender=not known]',
      'E5 beneficiaries[age=18-24] total',
      'B7 beneficiaries[gender=female] total',
      'E7 beneficiaries total',
      'B9 beneficiaries',
      'B10 referrals-in',
    ],
  },
  {
    name: 'other / not known without a heading (11)',
    text: `
      Return 2019-20 |         |        |      |                   |          |
      Month          | Clients supported | Female | Male | Other / not known | Under 18 | Referred on
      April          | 20      | 14     | 5    | 1                 | 4        | 3
      May            | 22      | 15     | 6    | 1                 | 5        | 2`,
    facts: [
      'E3 beneficiaries[gender=other / not known] April 2019',
      'F4 beneficiaries[age=under 18] May 2019',
      'G3 referrals-out April 2019',
    ],
  },
  {
    name: 'counts that sound like dates (13)',
    text: `
      Period: 2019-20        |    |
      Measure                | Q1 | Q2
      Clients supported      | 50 | 55
      Cases closed – planned | 20 | 22
      Closed – planned       | 20 | 22
      Closed – unplanned     | 3  | 4
      Start date             |    |
      New starts             | 12 | 14
      Cases open at start    | 30 | 32`,
    facts: [
      'B4 closed-cases[closed-cases=planned] 2019-20 Q1',
      'B5 closed-cases[closed-cases=planned] 2019-20 Q1',
      'C6 closed-cases[closed-cases=unplanned] 2019-20 Q2',
      'B8 new-cases 2019-20 Q1',
      'C9 opening-caseload 2019-20 Q2',
    ],
  },
  {
    name: 'Welsh headings of records (17)',
    text: `
      Cyfnod: Gorffennaf – Medi 2019 |       |        |             |                  |                |
      Cyfeirnod                      | Rhyw  | Oedran | Ethnigrwydd | Math o drosedd   | Atgyfeiriwyd gan | Atgyfeiriwyd i
      C00                            | Benyw | 20     | Gwyn        | Trais            | Heddlu         | Tai
      C01                            | Gwryw | 21     | Gwyn        | Trais            | Heddlu         | Tai`,
    facts: [
      'A2 client-id',
      'B2 gender',
      'C2 age',
      'D2 ethnicity',
      'E2 offence-type',
      'F2 referral-source',
      'G2 referred-to',
    ],
  },
  {
    name: 'natural labels (18)',
    text: `
      Return 2019/20                       |
      Measure                              | Q2
      Number of people supported           | 46
      Number of females supported          | 29
      Number referred on to other agencies | 11
      % who felt safer                     | 88`,
    facts: [
      'B3 beneficiaries 2019-20 Q2',
      'B4 beneficiaries[gender=female] 2019-20 Q2',
      'B5 referrals-out 2019-20 Q2',
      'B6 felt-safer 2019-20 Q2',
    ],
  },
  {
    name: 'an answer below its label, between tables (20)',
    text: `
      Period: 2019-20 Q2 |        |     |               |
      Statement          | RAG    |     |               |
      Spend              | Green  |     |               |
      Delivery           | Amber  |     |               |
                         |        |     |               |
      Clients supported in the quarter | | |            |
      46                 |        |     |               |
                         |        |     |               |
      Client ref         | Gender | Age | Ethnicity     | Referred by
      C1                 | Female | 30  | White British | Police
      C2                 | Male   | 31  | White British | Police`,
    facts: ['A7 beneficiaries', 'A9 client-id', 'B9 gender', 'E9 referral-source'],
  },
];
