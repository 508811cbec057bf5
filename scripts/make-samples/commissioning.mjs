import { FUND_TABLES } from './commissioning-funds.mjs';
import { MEASURE_TABLES } from './commissioning-measures.mjs';
import { RECORD_TABLES } from './commissioning-records.mjs';
import { sheetOf } from './columns.mjs';
import { createSheet } from './sheet.mjs';

/** Every table of the product design, one to a sheet, in the order a commissioner meets them. */
export function commissioning() {
  const sheets = [readMe(), ...[...FUND_TABLES, ...MEASURE_TABLES, ...RECORD_TABLES].map(tableSheet)];
  return {
    title: 'Commissioning 2019-20: figures of the report of 24 September 2019, and invented ones marked so',
    sheets,
  };
}

function tableSheet({ name, columns, rows }) {
  return createSheet(sheetOf(name)).putTable(name, columns, rows);
}

function readMe() {
  const sheet = createSheet('Read me');
  sheet.put('A1', 'Commissioning workbook 2019-20', { font: { size: 14, bold: true } });
  [
    'A sample for Ringfence. Each sheet holds one table; add rows at the end, filter and sort as you like.',
    'From the report to the Police and Crime Panel of 24 September 2019: £1.9m commissioning funds, £0.9m of it ringfenced for victims’ support services; about £12,000 a year of Police Property Act money for community grants of £100 to £3,000; SSCT 711 courses, 1,675 adults, 16,751 children; The Shores SARC 326 referrals (278 the year before), 194 forensic examinations, 220 onward referrals; Weymouth CSAS commissioned by five bodies; audits of 2017 (4 recommendations, all done) and 2018 (7, of which 6 done).',
    'Everything marked (invented) is made up to fill the tables: services, amounts, dates, people and bodies. It says nothing about anybody.',
  ].forEach((text, index) => {
    sheet.put(`A${3 + index}`, text, { align: { wrap: true, vertical: 'top' } });
    sheet.heights.set(2 + index, index === 1 ? 95 : 36);
  });
  sheet.columns = [{ width: 100 }];
  return sheet;
}
