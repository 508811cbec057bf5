import type { FilterCriterion } from '../../../src/workbook/model/filter-criteria';
import { patchAutoFilter } from '../../../src/workbook/xlsx/patch/auto-filter-patch';
import { patchHiddenRows } from '../../../src/workbook/xlsx/patch/hidden-rows-patch';
import { beforeInSheet } from '../../../src/workbook/xlsx/patch/sheet-order';
import { applySplices } from '../../../src/workbook/xlsx/patch/splices';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const AREA = { top: 0, left: 0, bottom: 3, right: 2 };
const today = '<x:filterColumn colId="1" hiddenButton="1"><x:dynamicFilter type="today"/></x:filterColumn>';
const days =
  '<x:filterColumn colId="0"><x:filters><x:dateGroupItem year="2019" month="4" dateTimeGrouping="month"/></x:filters></x:filterColumn>';
const sorted = '<x:sortState ref="A2:C4"><x:sortCondition ref="A2:A4"/></x:sortState>';
const sheet = (filter: string) =>
  `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2" hidden="1" ht="20"/><x:row r="4"/></x:sheetData>${filter}<x:mergeCells/></x:worksheet>`;
const filled = `<x:autoFilter ref="A1:C4" >${days}${today}${sorted}</x:autoFilter>`;

const month: FilterCriterion = { column: 0, filterOn: 'Values', values: [], dates: ['2019-04'] };
const kept: FilterCriterion = { column: 1, filterOn: 'Dynamic' };
const comparison: FilterCriterion = {
  column: 2,
  filterOn: 'Custom',
  criterion1: '>=5',
  criterion2: '<>',
  operator: 'Or',
};

function patched(text: string, criteria: readonly FilterCriterion[] | undefined): string {
  const wanted = criteria && { area: AREA, criteria };
  return applySplices(text, patchAutoFilter(text, 'sheet1.xml', wanted, beforeInSheet('autoFilter')));
}

test('a filter that stays keeps its bytes', () => {
  expect(patched(sheet(filled), [month, kept])).toBe(sheet(filled));
});

test('one criterion is replaced; those of kinds we cannot write, and how it was sorted, stay', () => {
  const conditions =
    '<x:filterColumn colId="2"><x:customFilters><x:customFilter operator="greaterThanOrEqual" val="5"/><x:customFilter operator="notEqual" val=""/></x:customFilters></x:filterColumn>';
  expect(patched(sheet(filled), [comparison, kept])).toBe(
    sheet(`<x:autoFilter ref="A1:C4" >${today}${conditions}${sorted}</x:autoFilter>`),
  );
});

test('one is put where the schema has it, and taken away', () => {
  const day: FilterCriterion = { column: 0, filterOn: 'Values', values: ['', 'a&b'], dates: ['2019-04-03'] };
  const added = patched(sheet(''), [day]);
  expect(added).toBe(
    sheet(
      '<x:autoFilter ref="A1:C4"><x:filterColumn colId="0"><x:filters blank="1"><x:filter val="a&amp;b"/><x:dateGroupItem year="2019" month="4" day="3" dateTimeGrouping="day"/></x:filters></x:filterColumn></x:autoFilter>',
    ),
  );
  expect(patched(added, undefined)).toBe(sheet(''));
  expect(patched(sheet(''), [])).toBe(sheet('<x:autoFilter ref="A1:C4"/>'));
});

test('rows are hidden and shown, also where the file has none', () => {
  const rows = new Map([
    [1, false],
    [2, true],
    [3, true],
  ]);
  const text = sheet('');
  expect(applySplices(text, patchHiddenRows(text, 'sheet1.xml', rows))).toContain(
    '<x:sheetData><x:row r="2" ht="20"/><x:row r="3" hidden="1"/><x:row r="4" hidden="1"/></x:sheetData>',
  );
  const empty = '<worksheet><sheetData/></worksheet>';
  expect(applySplices(empty, patchHiddenRows(empty, 'sheet1.xml', new Map([[4, true]])))).toBe(
    '<worksheet><sheetData><row r="5" hidden="1"/></sheetData></worksheet>',
  );
});
