import { writeXlsx } from '../make-samples/write-xlsx.mjs';
import { costSheets } from './costs.mjs';
import { recordsSheet } from './records.mjs';
import { summarySheet } from './summaries.mjs';

/** Seven returns with a row per case, six of quarters, five workbooks of costs, two with everything. */
const KINDS = [
  ...Array.from({ length: 7 }, () => ['records']),
  ...Array.from({ length: 6 }, () => ['summary']),
  ...Array.from({ length: 5 }, () => ['costs']),
  ['records', 'costs'],
  ['summary', 'costs'],
];

/** @returns {{ name: string, bytes: Uint8Array, defects: { sheet: string, what: string, rules: string[], also: string[], cells: string[] }[] }[]} the same on every run */
export function makeMatrix() {
  const made = { records: 0, summary: 0, costs: 0 };
  return KINDS.map((kinds, index) => {
    const links = [];
    const sheets = [];
    const defects = [];
    for (const kind of kinds) {
      const number = made[kind]++;
      if (kind === 'costs') {
        const costs = costSheets(number, links);
        sheets.push(...costs.sheets);
        defects.push(...costs.defects);
      } else {
        const one = kind === 'records' ? recordsSheet(number, links) : summarySheet(number, links);
        sheets.push(one.sheet);
        defects.push(...one.defects);
      }
    }
    const name = `${String(index + 1).padStart(2, '0')}-${kinds.join('-and-')}.xlsx`;
    return { name, defects, bytes: writeXlsx({ title: name, sheets, links: links.slice(0, 1) }) };
  });
}
