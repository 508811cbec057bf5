import { noReturnFound } from './no-return-found';
import { serviceNotRecognised } from './service-not-recognised';
import { aboutMismatch } from './about-mismatch';
import { ageBandDate } from './age-band-date';
import { ageBandsGap } from './age-bands-gap';
import { ageImplausible } from './age-implausible';
import { amountBelowZero } from './amount-below-zero';
import { answersMostlyUnknown } from './answers-mostly-unknown';
import { awardDuplicated } from './award-duplicated';
import { awardOutOfRange } from './award-out-of-range';
import { awardOutsidePeriod } from './award-outside-period';
import { awardOutsidePurpose } from './award-outside-purpose';
import { awardOverFund } from './award-over-fund';
import { breakdownNotTotal } from './breakdown-not-total';
import { codeSuperseded } from './code-superseded';
import { codeUnknown } from './code-unknown';
import { columnDuplicated } from './column-duplicated';
import { columnUnknown } from './column-unknown';
import { contributionsOverCost } from './contributions-over-cost';
import { crimeRelatedBlank } from './crime-related-blank';
import { crosstabNotTotal } from './crosstab-not-total';
import { dateDayMonthSwapped } from './date-day-month-swapped';
import { dateOutsidePeriod } from './date-outside-period';
import { definitionsNotCurrent } from './definitions-not-current';
import type { Rule } from '../engine/define-rule';
import { explanationTooThin } from './explanation-too-thin';
import { externalLink } from './external-link';
import { figureGivenTwice } from './figure-given-twice';
import { figureShorthand } from './figure-shorthand';
import { formulaDiffersFromNeighbours } from './formula-differs-from-neighbours';
import { formulaError } from './formula-error';
import { formulaLikeText } from './formula-like-text';
import { formulaRangeText } from './formula-range-text';
import { formulaReferenceLost } from './formula-reference-lost';
import { fundUnderspend } from './fund-underspend';
import { fundedTwice } from './funded-twice';
import { grantFieldMissing } from './grant-field-missing';
import { headerNotFound } from './header-not-found';
import { hiddenData } from './hidden-data';
import { kpiContradiction } from './kpi-contradiction';
import { kpiMissing } from './kpi-missing';
import { mergedDataCells } from './merged-data-cells';
import { minimumAboveMaximum } from './minimum-above-maximum';
import { moneyBelowZero } from './money-below-zero';
import { moneyColumnMissing } from './money-column-missing';
import { moneyMissing } from './money-missing';
import { moveNeedsApproval } from './move-needs-approval';
import { notAContact } from './not-a-contact';
import { notACount } from './not-a-count';
import { notADate } from './not-a-date';
import { notANumber } from './not-a-number';
import { notApplicableThroughout } from './not-applicable-throughout';
import { numberAsText } from './number-as-text';
import { openingNotClosing } from './opening-not-closing';
import { partExceedsWhole } from './part-exceeds-whole';
import { percentageOutOfRange } from './percentage-out-of-range';
import { percentageScaleMixed } from './percentage-scale-mixed';
import { periodMismatch } from './period-mismatch';
import { periodMissing } from './period-missing';
import { personDiffers } from './person-differs';
import { personalBirthDate } from './personal-birth-date';
import { personalEmail } from './personal-email';
import { personalNameColumn } from './personal-name-column';
import { personalNhsNumber } from './personal-nhs-number';
import { personalNiNumber } from './personal-ni-number';
import { personalPhone } from './personal-phone';
import { personalPostcode } from './personal-postcode';
import { placeholderText } from './placeholder-text';
import { purposeUnmatched } from './purpose-unmatched';
import { quarterlyDataMissing } from './quarterly-data-missing';
import { recordDuplicated } from './record-duplicated';
import { recordsNotSummary } from './records-not-summary';
import { referenceDigitsLost } from './reference-digits-lost';
import { referenceDuplicated } from './reference-duplicated';
import { referenceZerosLost } from './reference-zeros-lost';
import { referralAfterClosing } from './referral-after-closing';
import { returnEmpty } from './return-empty';
import { returnLate } from './return-late';
import { returnMissing } from './return-missing';
import { rowsBelowTable } from './rows-below-table';
import { serviceUnknown } from './service-unknown';
import { specificationAgeBands } from './specification-age-bands';
import { specificationAmbiguous } from './specification-ambiguous';
import { specificationBlank } from './specification-blank';
import { specificationColumnMissing } from './specification-column-missing';
import { specificationDatesReversed } from './specification-dates-reversed';
import { specificationDuplicated } from './specification-duplicated';
import { specificationPartOfItself } from './specification-part-of-itself';
import { specificationUnknown } from './specification-unknown';
import { specificationUnreadable } from './specification-unreadable';
import { spendCodeUnknown } from './spend-code-unknown';
import { spendOutsidePeriod } from './spend-outside-period';
import { spendOverAward } from './spend-over-award';
import { spendUnreadable } from './spend-unreadable';
import { spendWithoutAward } from './spend-without-award';
import { straySpaces } from './stray-spaces';
import { suppressedValue } from './suppressed-value';
import { ticksNotOne } from './ticks-not-one';
import { toleranceOutOfRange } from './tolerance-out-of-range';
import { totalCountsHiddenRows } from './total-counts-hidden-rows';
import { totalCountsTwice } from './total-counts-twice';
import { totalLeavesRowsOut } from './total-leaves-rows-out';
import { totalNotSum } from './total-not-sum';
import { totalTypedOver } from './total-typed-over';
import { valueMissing } from './value-missing';
import { varianceUnexplained } from './variance-unexplained';
import { yearToDateNotSum } from './year-to-date-not-sum';

/**
 * Every rule, once. For rules on cells the order decides: the first one with something to say has the cell. An error value
 * hides everything; what identifies a person must not be quoted by a rule for wrong values; the more specific sentence goes
 * before the more general one; spaces come last, for a value that is right without them.
 */
export const RULES: readonly Rule[] = [
  headerNotFound,
  noReturnFound,
  returnEmpty,
  grantFieldMissing,
  kpiMissing,
  columnUnknown,
  columnDuplicated,
  periodMissing,
  periodMismatch,
  aboutMismatch,
  serviceUnknown,
  serviceNotRecognised,
  mergedDataCells,
  hiddenData,
  externalLink,
  formulaReferenceLost,
  totalLeavesRowsOut,
  totalCountsTwice,
  totalTypedOver,
  totalCountsHiddenRows,
  formulaDiffersFromNeighbours,
  formulaRangeText,
  formulaError,
  personalEmail,
  personalPhone,
  personalNhsNumber,
  personalNiNumber,
  personalPostcode,
  personalBirthDate,
  personalNameColumn,
  referenceDigitsLost,
  referenceZerosLost,
  suppressedValue,
  figureShorthand,
  placeholderText,
  numberAsText,
  notANumber,
  notACount,
  amountBelowZero,
  notAContact,
  ageBandDate,
  ageImplausible,
  percentageOutOfRange,
  percentageScaleMixed,
  notADate,
  dateDayMonthSwapped,
  dateOutsidePeriod,
  codeUnknown,
  ticksNotOne,
  answersMostlyUnknown,
  codeSuperseded,
  formulaLikeText,
  straySpaces,
  valueMissing,
  notApplicableThroughout,
  ageBandsGap,
  breakdownNotTotal,
  crosstabNotTotal,
  figureGivenTwice,
  totalNotSum,
  yearToDateNotSum,
  partExceedsWhole,
  openingNotClosing,
  referralAfterClosing,
  kpiContradiction,
  personDiffers,
  recordDuplicated,
  recordsNotSummary,
  returnLate,
  returnMissing,
  quarterlyDataMissing,
  crimeRelatedBlank,
  definitionsNotCurrent,
  varianceUnexplained,
  explanationTooThin,
  specificationColumnMissing,
  specificationBlank,
  specificationUnreadable,
  specificationUnknown,
  specificationDuplicated,
  specificationAmbiguous,
  specificationPartOfItself,
  specificationAgeBands,
  specificationDatesReversed,
  moneyBelowZero,
  rowsBelowTable,
  moneyColumnMissing,
  moneyMissing,
  toleranceOutOfRange,
  purposeUnmatched,
  minimumAboveMaximum,
  contributionsOverCost,
  awardDuplicated,
  spendUnreadable,
  spendCodeUnknown,
  awardOutsidePurpose,
  awardOutsidePeriod,
  awardOverFund,
  awardOutOfRange,
  fundedTwice,
  spendWithoutAward,
  spendOverAward,
  spendOutsidePeriod,
  moveNeedsApproval,
  fundUnderspend,
  referenceDuplicated,
];
