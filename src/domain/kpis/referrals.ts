import { isNotApplicable } from '../engine/nothings';
import { tidy } from '../text/tidy';
import { isBlank, isErrorValue, type CellValue } from '../../cells/cell-values';
import type { Field } from '../model/returns';

export type ReferralDirection = 'in' | 'out';

/** Columns that are filled in for a referral and for nothing else. */
const GIVEN_IN: Readonly<Record<ReferralDirection, readonly string[]>> = {
  in: ['referral-date', 'referral-source'],
  out: ['onward-referral-date', 'referred-to'],
};

/** What stands under *Referred to* where nobody was referred on, or nobody knows. */
const NOBODY = /^(?:no(?:ne|t referred| onward referral)?|n|nil|0|false|not known|unknown|n\/?k)$/i;

interface Rows {
  readonly rows: readonly number[];
  readonly field: (kpi: string) => Field | undefined;
  readonly cell: (row: number, field: Field) => CellValue;
  /** Rows are contacts, so that one referral may stand in many of them. */
  readonly isContacts: boolean;
}

/**
 * Rows that are a referral, each with the number of the referral it is. A row is one by itself, except that rows with the same
 * case reference, or contacts of the same client, are of one referral when date and agency are the same, too. Where no column
 * is about referrals in, rows are referrals if their reference is headed as one (`Referral ID`).
 */
export function referralsIn(
  { rows, field, cell, isContacts }: Rows,
  direction: ReferralDirection,
): ReadonlyMap<number, number> | undefined {
  const given = GIVEN_IN[direction].flatMap((id) => field(id) ?? []);
  const reference = field('case-id');
  const isReferral = reference !== undefined && direction === 'in' && /referral/i.test(reference.header);
  if (given.length === 0 && !isReferral) return undefined;
  const client = isContacts ? field('client-id') : undefined;
  const known = new Map<string, number>();
  const found = new Map<number, number>();
  for (const row of rows) {
    if (given.length > 0 && !given.some((one) => isGiven(cell(row, one), one, direction))) continue;
    const owner = [reference, client].map((one) => (one ? textOf(cell(row, one)) : '')).find((text) => text !== '');
    const key = owner === undefined ? undefined : [owner, ...given.map((one) => textOf(cell(row, one)))].join('\n');
    const number = (key === undefined ? undefined : known.get(key)) ?? row;
    if (key !== undefined) known.set(key, number);
    found.set(row, number);
  }
  return found;
}

function isGiven(value: CellValue, { kpi }: Field, direction: ReferralDirection): boolean {
  const text = textOf(value);
  if (text === '' || isNotApplicable(text)) return false;
  return direction === 'in' || kpi.kind === 'date' || !NOBODY.test(text);
}

function textOf(value: CellValue): string {
  return isBlank(value) || isErrorValue(value) ? '' : tidy(String(value)).toLowerCase();
}
