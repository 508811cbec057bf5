import { headingKey } from './headings';

/** What a labelled cell tells about the whole sheet. */
export type LabelSubject =
  'provider' | 'service' | 'period' | 'periodStart' | 'periodEnd' | 'quarter' | 'month' | 'year';

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
  periodEnd: [
    'Period end',
    'Period to',
    'End of period',
    'To',
    'Date to',
    'Reporting period end',
    'Period end date',
    'Period ending',
  ],
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
  return labelSubject(text) !== undefined || splitLabel(text) !== undefined;
}

/** `Provider: The Shores` → its subject and value; undefined where nothing follows the colon. */
export function splitLabel(text: string): { readonly subject: LabelSubject; readonly value: string } | undefined {
  const parts = /^([^:–—]{2,45}?)\s*(?::|\s[-–—]\s)\s*(\S.*)$/s.exec(text.trim());
  const subject = parts ? labelSubject(parts[1] ?? '') : undefined;
  return subject && { subject, value: (parts?.[2] ?? '').trim() };
}
