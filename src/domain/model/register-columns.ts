import { isSuppressedFigure } from '../engine/suppressed';
import type { CellValue } from './cells';
import { readDay, readNumber, readPeriod } from './read-cells';
import {
  BETTER_IS,
  FREQUENCIES,
  KINDS,
  REQUIRED,
  RESPONSES,
  RISKS,
  UNITS,
  wordIn,
  type Words,
  YES_OR_NO,
} from './register-words';

/** What a cell of a register must hold to be of use. */
export interface Expected {
  /** In words, after "is not": `a date`, `one of …`. */
  readonly what: string;
  readonly isRead: (value: CellValue) => boolean;
}

/** What is known of a table's columns beyond being text. */
export interface RegisterColumns {
  /** Columns without which the table cannot be used. Of several in one group any will do. */
  readonly needed: readonly (readonly string[])[];
  /** Cells that a row must have. Of several in one group any will do; a blank is told in the first. */
  readonly filled: readonly (readonly string[])[];
  readonly cells: Readonly<Record<string, Expected>>;
  /** First and last day. */
  readonly spans: readonly (readonly [string, string])[];
}

const DAY: Expected = { what: 'a date', isRead: (value) => readDay(value) !== undefined };
const PERIOD: Expected = { what: 'a period', isRead: (value) => readPeriod(value) !== undefined };
/** A figure of the past may be hidden because it is small. */
const FIGURE: Expected = {
  what: 'a number',
  isRead: (value) => readNumber(value) !== undefined || (typeof value === 'string' && isSuppressedFigure(value.trim())),
};
const NUMBER: Expected = { what: 'a number', isRead: (value) => readNumber(value) !== undefined };

function oneOf<T>(words: Words<T>, allowed: readonly string[]): Expected {
  return { what: `one of ${allowed.join(', ')}`, isRead: (value) => wordIn(words, String(value)) !== undefined };
}

const YES_NO = oneOf(YES_OR_NO, ['Yes', 'No']);
const FREQUENCY = oneOf(FREQUENCIES, ['Monthly', 'Quarterly', 'Half-yearly', 'Yearly']);
const VALIDITY = { 'Valid from': DAY, 'Valid to': DAY };
const VALID = ['Valid from', 'Valid to'] as const;

/** The tables that returns are checked with, by name. Source: the product design, "What the workbook holds". */
export const REGISTER_COLUMNS: Readonly<Record<string, RegisterColumns>> = {
  Services: {
    needed: [['Service ID']],
    filled: [['Service ID']],
    cells: {
      Risk: oneOf(RISKS, ['Standard', 'High']),
      Start: DAY,
      End: DAY,
      'Crime-related': YES_NO,
      'Return frequency': FREQUENCY,
    },
    spans: [['Start', 'End']],
  },
  KPIs: {
    needed: [['Service ID'], ['KPI', 'KPI ID']],
    filled: [['KPI', 'KPI ID']],
    cells: {
      Unit: oneOf(UNITS, [...new Set(UNITS.values())]),
      Kind: oneOf(KINDS, [...new Set(KINDS.values())]),
      Required: oneOf(REQUIRED, ['Yes', 'If applicable', 'No']),
      Responses: oneOf(RESPONSES, ['single', 'multiple']),
      'Better is': oneOf(BETTER_IS, ['higher', 'lower', 'neither']),
      Target: NUMBER,
      'Tolerance %': NUMBER,
      ...VALIDITY,
    },
    spans: [VALID],
  },
  CodeLists: {
    needed: [['List'], ['Label', 'Code']],
    filled: [['List'], ['Label', 'Code']],
    cells: VALIDITY,
    spans: [VALID],
  },
  Funds: {
    needed: [['Fund ID']],
    filled: [['Fund ID']],
    cells: { 'Period start': DAY, 'Period end': DAY, 'Return frequency': FREQUENCY },
    spans: [['Period start', 'Period end']],
  },
  Awards: {
    needed: [['Fund ID'], ['Service ID']],
    filled: [['Fund ID'], ['Service ID']],
    cells: { Amount: NUMBER },
    spans: [],
  },
  Returns: { needed: [['Service ID'], ['Period']], filled: [], cells: { Period: PERIOD, Received: DAY }, spans: [] },
  History: {
    needed: [['Service ID'], ['KPI ID'], ['Period'], ['Value']],
    filled: [['Service ID'], ['KPI ID'], ['Period'], ['Value']],
    cells: { Period: PERIOD, Value: FIGURE },
    spans: [],
  },
  Explanations: {
    needed: [['Query'], ['Explanation']],
    filled: [['Query']],
    cells: { Date: DAY, Accepted: YES_NO },
    spans: [],
  },
};
