import { isSuppressedFigure } from '../text/suppressed';
import type { CellValue } from '../../cells/cell-values';
import { readPence } from '../model/money';
import { readDay, readNumber, readPeriod } from '../model/read-cells';
import { readRank } from './read-rank';
import {
  BETTER_IS,
  COMMITMENTS,
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

/** Also wrong: fractions of a penny, and more than any fund has. */
const AMOUNT: Expected = {
  what: 'an amount in pounds and whole pence',
  isRead: (value) => readPence(value) !== undefined,
};
const RANK: Expected = { what: 'a whole number from 1', isRead: (value) => readRank(value) !== undefined };

/** Any text: a formula that failed says nothing, and nothing means something there. */
const ID: Expected = { what: 'an ID', isRead: () => true };
const PURPOSES: Expected = { what: 'a list of purposes', isRead: () => true };

function oneOf<T>(words: Words<T>, allowed: readonly string[]): Expected {
  return { what: `one of ${allowed.join(', ')}`, isRead: (value) => wordIn(words, String(value)) !== undefined };
}

const YES_NO = oneOf(YES_OR_NO, ['Yes', 'No']);
const FREQUENCY = oneOf(FREQUENCIES, ['Monthly', 'Quarterly', 'Half-yearly', 'Yearly']);
const VALIDITY = { 'Valid from': DAY, 'Valid to': DAY };
const VALID = ['Valid from', 'Valid to'] as const;

/** The tables that are kept by hand, by name; `Spend` comes from the finance system, with rules of its own. Source: the product design, "What the workbook holds". */
export const REGISTER_COLUMNS: Readonly<Record<string, RegisterColumns>> = {
  Services: {
    needed: [['Service ID']],
    filled: [['Service ID']],
    cells: {
      'Service ID': ID,
      Purposes: PURPOSES,
      Cost: AMOUNT,
      Commitment: oneOf(COMMITMENTS, ['Contracted', 'Planned']),
      Rank: RANK,
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
    cells: {
      'Fund ID': ID,
      Purposes: PURPOSES,
      'Period start': DAY,
      'Period end': DAY,
      Amount: AMOUNT,
      'Tolerance %': NUMBER,
      'Minimum award': AMOUNT,
      'Maximum award': AMOUNT,
      'Return frequency': FREQUENCY,
      'Unspent money is returned': YES_NO,
    },
    spans: [['Period start', 'Period end']],
  },
  FundChanges: {
    needed: [['Fund ID'], ['Amount']],
    filled: [['Fund ID'], ['Amount']],
    cells: { 'Fund ID': ID, Date: DAY, Amount: AMOUNT },
    spans: [],
  },
  Contributions: {
    needed: [['Service ID'], ['Amount']],
    filled: [['Service ID'], ['Amount']],
    cells: { 'Service ID': ID, Amount: AMOUNT, Confirmed: YES_NO },
    spans: [],
  },
  Awards: {
    needed: [['Fund ID'], ['Service ID']],
    filled: [['Fund ID'], ['Service ID']],
    cells: { 'Fund ID': ID, 'Service ID': ID, Amount: AMOUNT, Locked: YES_NO },
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
