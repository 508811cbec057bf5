import { allOf, counted, oneOf, quote, sheetPlace, type Wording } from './grammar';
import type { PeriodSource, RuleData, RuleId } from './rule-data';

type StructureRule = Extract<
  RuleId,
  'return-empty' | 'header-not-found' | 'kpi-missing' | 'column-duplicated' | 'period-missing' | 'period-mismatch'
>;

function sourceOf(source: PeriodSource, cell: string): string {
  return PERIOD_SOURCES[source].replace('%', cell);
}

const PERIOD_SOURCES: Readonly<Record<PeriodSource, string>> = {
  cell: 'cell %',
  'sheet-name': 'the sheet’s name',
  register: 'the register of returns',
  headings: 'the first column of figures',
};

/** Sentences about the shape of a sheet. */
export const STRUCTURE: { readonly [Id in StructureRule]: Wording<RuleData[Id]> } = {
  'return-empty': {
    title: 'Nothing is filled in',
    why: 'An empty return cannot be told from a forgotten one: a service with no clients reports zeros.',
    whatToDo:
      'Fill in the return, with zeros where there was nothing to count, or delete the sheet if it is not needed.',
    message: (facts, { headerRow, fields }) =>
      `${sheetPlace(facts)}, below row ${headerRow}: ${counted(fields, 'KPI heading')} and nothing filled in.`,
  },
  'header-not-found': {
    title: 'The headings could not be found',
    why: 'Without headings nobody can tell which column is which KPI, so nothing on the sheet can be checked.',
    whatToDo:
      'Put one row of headings directly above the data, one heading for each column, worded like the KPIs in the specification.',
    message: (facts) =>
      `${sheetPlace(facts)} looks like a return, but none of its rows reads as a row of KPI headings.`,
  },
  'kpi-missing': {
    title: 'A KPI is missing',
    why: 'The minimum KPI set is what every commissioned service reports, so that services can be compared and needs seen.',
    whatToDo:
      'Add the KPI with its heading and fill it in. If it is there under another name, use the name given here.',
    message: (facts, { kpi, headerRow, mayBe }) =>
      (facts.layout === 'records'
        ? `${sheetPlace(facts)}, row ${headerRow}: no heading stands for ${quote(kpi)}.`
        : `${sheetPlace(facts)}, rows from ${headerRow} on: no label stands for ${quote(kpi)}.`) +
      (mayBe.length > 0 ? ` It may be ${oneOf(mayBe)}, which is too unlike to be sure.` : ''),
  },
  'column-duplicated': {
    title: 'The same KPI twice',
    why: 'When one KPI has two places, nobody knows which one counts, and adding them up counts people twice.',
    whatToDo: 'Keep one of them. Give the other a heading that says what else it holds, or delete it.',
    message: (facts, { kpi, places }) =>
      `${sheetPlace(facts)}: ${quote(kpi)} stands in ${counted(places.length, 'place')}, ${allOf(places)}.`,
  },
  'period-missing': {
    title: 'The period is missing',
    why: 'Figures can be compared with a target or with last year only when it is known which months they are for.',
    whatToDo: 'Write the period above the table, for example “Period: 2019-20 Q1” or “Period: April 2019”.',
    message: (facts, { cell, text }) =>
      cell === ''
        ? `${sheetPlace(facts)} does not say which period it is for.`
        : `${cell}: ${quote(text)} cannot be read as a period.`,
  },
  'period-mismatch': {
    title: 'Two different periods are given',
    why: 'A return filed under the wrong period makes two quarters wrong: the one it is missing from and the one it is added to.',
    whatToDo: 'Find out which of the two is right and change the other.',
    message: (facts, { stated, statedIn, other, otherIn, cell }) =>
      `${sheetPlace(facts)}: ${sourceOf(statedIn, cell)} says ${stated}, but ${sourceOf(otherIn, cell)} says ${other}.`,
  },
};
