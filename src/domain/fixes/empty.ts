import type { DataOf } from '../engine/define-rule';
import type { placeholderText } from '../rules/placeholder-text';
import { valueMissing } from '../rules/value-missing';
import type { Fixer, Remedy } from './remedy';

const EMPTY: Remedy = {
  id: 'blank',
  label: 'Empty the cell',
  labelForSeveral: 'Empty the cells',
  after: null,
  isCertain: false,
};

/** Personal data go out whole, whatever else the cell says: they may stand in the rest as well. */
export const takeOut: Fixer = () => [EMPTY];

/** A stand-in goes where a blank is right. Where a value is asked for, a blank would be the next mistake. */
export const emptyWhereAllowed: Fixer<DataOf<typeof placeholderText>> = ({ context }) => {
  const missing = valueMissing.check(context)?.blank;
  return [{ ...EMPTY, isRightAt: (row, column) => missing?.(row, column) === undefined }];
};
