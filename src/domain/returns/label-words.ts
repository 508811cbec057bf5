import { headingKey } from './headings';

/** What a labelled cell tells about the whole sheet. */
export type LabelSubject =
  | 'provider'
  | 'service'
  | 'period'
  | 'periodStart'
  | 'periodEnd'
  | 'periodEnding'
  | 'quarterEnding'
  | 'monthEnding'
  | 'yearEnding'
  | 'quarter'
  | 'month'
  | 'year';

/** Labels as returns write them, without case, spaces and punctuation. */
const LABELS: Readonly<Record<LabelSubject, readonly string[]>> = {
  provider: [
    'Provider',
    'Provider name',
    'Name of provider',
    'Service provider',
    'Organisation',
    'Organization',
    'Organisation name',
    'Name of organisation',
    'Organisation/provider',
    'Delivered by',
    'Delivery organisation',
    'Supplier',
    'Supplier name',
    'Contractor',
    'Agency',
    'Grant recipient',
    'Recipient organisation',
    'Lead organisation',
  ],
  service: [
    'Service',
    'Service name',
    'Name of service',
    'Project',
    'Project name',
    'Name of project',
    'Project title',
    'Service/project',
    'Scheme',
    'Scheme name',
    'Contract',
    'Contract name',
    'Programme',
    'Commissioned service',
  ],
  period: [
    'Period',
    'Reporting period',
    'Report period',
    'Return period',
    'Monitoring period',
    'Period covered',
    'Period of report',
    'Period of return',
    'Data period',
    'Reporting dates',
    'Dates covered',
    'For the period',
    'Return for',
    'Date range',
    'Period reported',
    'Reporting timeframe',
    'Current reporting period',
  ],
  periodStart: [
    'Period start',
    'Period from',
    'Start of period',
    'From',
    'Date from',
    'Reporting period start',
    'Period start date',
  ],
  periodEnd: ['Period end', 'Period to', 'End of period', 'To', 'Date to', 'Reporting period end', 'Period end date'],
  periodEnding: [
    'Period ending',
    'Period ended',
    'Reporting period ending',
    'Reporting period ended',
    'For the period ending',
    'For the period ended',
    'Return for period ending',
  ],
  quarterEnding: [
    'Quarter ending',
    'Quarter ended',
    'Quarter end',
    'Quarter end date',
    'For the quarter ending',
    'For the quarter ended',
    'Return for quarter ending',
    'QE',
  ],
  monthEnding: ['Month ending', 'Month ended', 'For the month ending', 'For the month ended'],
  yearEnding: ['Year ending', 'Year ended', 'For the year ending', 'For the year ended'],
  quarter: ['Quarter', 'Reporting quarter', 'Qtr', 'Quarter no', 'Return quarter'],
  month: ['Month', 'Reporting month', 'Month of report'],
  year: ['Year', 'Financial year', 'Reporting year', 'FY', 'Contract year'],
};

const SUBJECTS: ReadonlyMap<string, LabelSubject> = new Map(
  (Object.keys(LABELS) as LabelSubject[]).flatMap((subject) =>
    LABELS[subject].map((label) => [headingKey(label), subject] as const),
  ),
);

/** Longer text is a sentence, not a label. */
const LONGEST_LABEL = 45;

/** What a label asks for: `Provider:`, `Reporting period (quarter)`, `Name of organisation *`. */
export function labelSubject(text: string): LabelSubject | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const bare = text.replace(/\([^)]*\)/g, ' ');
  return SUBJECTS.get(headingKey(text)) ?? SUBJECTS.get(headingKey(bare));
}

/** True for a label of the sheet as a whole, with or without its value after a colon. */
export function isLabelText(text: string): boolean {
  return labelSubject(text) !== undefined || splitLabels(text).length > 0;
}

/** A label and what follows it in the same cell. */
export interface LabelledText {
  readonly subject: LabelSubject;
  readonly value: string;
}

/** Words before a colon that may be its label. */
const MOST_WORDS = 5;

/**
 * `Provider: The Shores` → its subject and value, and so for each label of a cell that has several: `Provider: The Shores
 * Period: Q1 2019/20`, on one line or on lines of its own. A label without anything after it is left out.
 */
export function splitLabels(text: string): readonly LabelledText[] {
  const labels = [...text.matchAll(/\s*:|\s[-–—]\s/g)].flatMap((mark) => {
    const label = labelBefore(text.slice(0, mark.index));
    // A dash is part of many values; only at the beginning it may stand for a colon.
    const isMark = mark[0].trim() === ':' || label?.start === 0;
    return label && isMark ? [{ ...label, end: mark.index + mark[0].length }] : [];
  });
  return labels.flatMap(({ subject, end }, index) => {
    const value = text
      .slice(end, labels[index + 1]?.start ?? text.length)
      .trim()
      .replace(/[;,|]$/, '');
    return value === '' ? [] : [{ subject, value: value.trim() }];
  });
}

/** The longest label that ends a text, and where it starts: the text's beginning, or after another label's value. */
function labelBefore(text: string): { readonly subject: LabelSubject; readonly start: number } | undefined {
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index).slice(-MOST_WORDS);
  for (const start of starts) {
    const subject = labelSubject(text.slice(start));
    const isFirst = text.slice(0, start).trim() === '';
    // Within a line only words set apart begin a label: `Delivery to period: …` has none in its middle.
    const isApart = /(?:\s{2,}|[\n;,|]\s*)$/.test(text.slice(0, start)) || /^\p{Lu}/u.test(text.slice(start));
    if (subject && (isFirst || isApart)) return { subject, start };
  }
  return undefined;
}
