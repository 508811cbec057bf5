import { lulworthRecords, RECORDS_SHEET, RECORDS_SLIPS } from './messy-return-records.mjs';
import { lulworthSummary, SUMMARY_SHEET, SUMMARY_SLIPS } from './messy-return-summary.mjs';

const on = (sheet) => (slip) => ({ sheet, ...slip });

/** A provider's whole workbook as it comes by e-mail: records, a summary, and nearly everything that can go wrong in them. */
export function messyReturn() {
  return {
    title: 'Lulworth Support (invented): return for 2019-20 Q2',
    sheets: [lulworthRecords(), lulworthSummary()],
    links: [{ file: 'Targets%202019-20.xlsx', sheet: 'Targets' }],
    planted: [...RECORDS_SLIPS.map(on(RECORDS_SHEET)), ...SUMMARY_SLIPS.map(on(SUMMARY_SHEET))],
  };
}
