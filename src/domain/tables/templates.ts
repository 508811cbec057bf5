import type { Kpi } from '../model/specification';
import { allOf } from '../text/grammar';

/** Headings and labels of the templates. Recognition reads them back: see src/domain/returns/label-words.ts. */
export const TEMPLATE_LABELS = {
  provider: 'Provider',
  service: 'Service',
  period: 'Reporting period',
  measure: 'Measure',
  category: 'Category',
  unit: 'Unit',
  total: 'Total',
  yearToDate: 'Year to date',
} as const;

export const SHEET_NAMES = { return: 'Return', definitions: 'Definitions', lists: 'Lists' } as const;

export const DEFINITION_HEADERS = ['KPI', 'What to give', 'Counted when', 'Unit', 'Required', 'List'] as const;

export const LIST_HEADERS = ['List', 'Value', 'Code'] as const;

export const titleOf = (service: string | undefined): string =>
  service === undefined ? 'KPI return: minimum KPI set' : `KPI return: ${service}`;

export const HOW_TO_FILL = {
  records:
    'One row for each client or referral. No names, addresses or dates of birth. The sheet Definitions says what each column asks for.',
  summary:
    'Fill in the framed cells; a 0 where there was nothing. Totals add up by themselves. The sheet Definitions says what each measure counts.',
} as const;

/** Shown while a cell with a list is selected. */
export const hintOf = (kpi: Kpi): string =>
  kpi.responses === 'multiple'
    ? 'Choose from the list. For several answers, type them with a semicolon between them.'
    : 'Choose from the list.';

const GIVES: Readonly<Record<Kpi['kind'], string>> = {
  count: 'A whole number; 0 where there was none.',
  percentage: 'A percentage, such as 97%.',
  money: 'An amount in pounds.',
  category: 'A value from the list.',
  date: 'A date, day first: 24/07/2019.',
  text: 'A few words.',
  email: 'An e-mail address, such as name@example.org.',
  telephone: 'A telephone number with its area code.',
};

/** What a column of records asks for. */
export function givenInRecords(kpi: Kpi): string {
  if (kpi.role === 'identity') return 'A reference of your own that tells people apart, never a name.';
  if (kpi.kind !== 'category') return GIVES[kpi.kind];
  return kpi.responses === 'multiple' ? 'One or more values from the list.' : 'One value from the list.';
}

/** What the rows of a measure ask for. */
export function givenInSummary(kpi: Kpi, hasCategories: boolean): string {
  if (!hasCategories) return kpi.kind === 'category' ? GIVES.count : GIVES[kpi.kind];
  return kpi.responses === 'multiple'
    ? `How many ${kpi.unit} for each category; one may be in several.`
    : `How many ${kpi.unit} for each category; each in one only.`;
}

/** How `Required` is written, here and in the `KPIs` table. */
export const REQUIRED_WORDS: Readonly<Record<Kpi['required'], string>> = {
  yes: 'Yes',
  'if-applicable': 'If applicable',
  no: 'No',
};

/** Whether a KPI must be sent, and which funds' terms say so. */
export const requiredAs = ({ required }: Kpi, funds: readonly string[]): string =>
  funds.length === 0 ? REQUIRED_WORDS[required] : `${REQUIRED_WORDS[required]}: terms of ${allOf(funds)}`;
