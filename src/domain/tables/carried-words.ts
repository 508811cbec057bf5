import type { CellValue } from '../../cells/cell-values';

/**
 * Words on a sheet that carries a specification. It is read back by them, in every language alike: what stands in them may not
 * change without the old words being understood as well.
 */
export const CARRIED_WORDS = {
  /** By this the place is known, on whatever sheet it stands. */
  title: 'Specification that this file carries',
  note: 'Ringfence checks the return against these rows where the office’s own workbook is not at hand. Leave them as they are.',
} as const;

/** Labels above the tables, with what stands beside them. */
export const CARRIED_LABELS = {
  serviceId: 'Service ID',
  service: 'Service',
  provider: 'Provider',
  crimeRelated: 'Crime-related',
  risk: 'Risk',
  frequency: 'Return frequency',
  start: 'Start',
  end: 'End',
  period: 'Reporting period',
  rulesVersion: 'Rules version',
  mark: 'Mark of these rows',
} as const;

export type CarriedLabel = keyof typeof CARRIED_LABELS;

/** Titles of the tables, in their order, with their headings: those of the commissioning workbook, in an order that fits the sheet. */
export const CARRIED_TABLES = {
  KPIs: {
    title: 'KPIs that are asked for',
    headers: [
      'KPI',
      'Counted when',
      'Part of',
      'Unit',
      'Required',
      'Code list',
      'KPI ID',
      'Service ID',
      'Kind',
      'Responses',
      'Better is',
      'Target',
      'Tolerance %',
      'Valid from',
      'Valid to',
    ],
  },
  CodeLists: {
    title: 'Values of lists',
    headers: ['List', 'Label', 'Also accepted', 'Code', 'Valid from', 'Replaced by', 'Valid to'],
  },
  Funds: {
    title: 'What funds ask for besides',
    headers: ['Fund', 'Required KPIs', 'Return frequency', 'Fund ID', 'Period start', 'Period end'],
  },
} as const;

export type CarriedTable = keyof typeof CARRIED_TABLES;

/** A specification as rows: what a file carries. Days are `YYYY-MM-DD`, as texts. */
export interface CarriedContent {
  readonly labels: Readonly<Record<CarriedLabel, CellValue>>;
  /** Cells under the headings of `CARRIED_TABLES`. */
  readonly tables: Readonly<Record<CarriedTable, readonly (readonly CellValue[])[]>>;
}

/**
 * Raised where a return has to be filled in another way than before, so that one of an older template is asked about. Not with every
 * rule that is added.
 */
export const RULES_VERSION = '1';
