import { breakdownNotTotal } from './breakdown-not-total';
import { codeUnknown } from './code-unknown';
import { columnDuplicated } from './column-duplicated';
import { dateOutsidePeriod } from './date-outside-period';
import type { Rule } from './define-rule';
import { explanationTooThin } from './explanation-too-thin';
import { formulaError } from './formula-error';
import { headerNotFound } from './header-not-found';
import { kpiMissing } from './kpi-missing';
import { notACount } from './not-a-count';
import { notADate } from './not-a-date';
import { notANumber } from './not-a-number';
import { numberAsText } from './number-as-text';
import { percentageOutOfRange } from './percentage-out-of-range';
import { periodMismatch } from './period-mismatch';
import { periodMissing } from './period-missing';
import { personalEmail } from './personal-email';
import { personalNhsNumber } from './personal-nhs-number';
import { personalPostcode } from './personal-postcode';
import { placeholderText } from './placeholder-text';
import { recordDuplicated } from './record-duplicated';
import { returnEmpty } from './return-empty';
import { straySpaces } from './stray-spaces';
import { valueMissing } from './value-missing';

/**
 * Every rule, once. For rules on cells the order decides: the first one with something to say has the cell. An error value
 * hides everything; what identifies a person must not be quoted by a rule for wrong values; the more specific sentence goes
 * before the more general one; spaces come last, for a value that is right without them.
 */
export const RULES: readonly Rule[] = [
  headerNotFound,
  returnEmpty,
  kpiMissing,
  columnDuplicated,
  periodMissing,
  periodMismatch,
  formulaError,
  personalEmail,
  personalNhsNumber,
  personalPostcode,
  placeholderText,
  numberAsText,
  notANumber,
  notACount,
  percentageOutOfRange,
  notADate,
  dateOutsidePeriod,
  codeUnknown,
  straySpaces,
  valueMissing,
  breakdownNotTotal,
  recordDuplicated,
  explanationTooThin,
];
