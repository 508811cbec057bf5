import { allOf, counted, didYouMean, oneOf, quote, sheetPlace, type Facts, type Wording } from '../text/grammar';
import type { PeriodSource, RuleData, RuleId } from './rule-data';

type StructureRule = Extract<
  RuleId,
  | 'return-empty'
  | 'header-not-found'
  | 'kpi-missing'
  | 'grant-field-missing'
  | 'service-unknown'
  | 'column-unknown'
  | 'column-duplicated'
  | 'period-missing'
  | 'period-mismatch'
  | 'merged-data-cells'
  | 'hidden-data'
  | 'external-link'
>;

function sourceOf(source: PeriodSource, cell: string): string {
  return PERIOD_SOURCES[source].replace('%', cell);
}

/** Where no heading, or label, stands for a KPI. */
export function noHeading(
  facts: Facts,
  { kpi, headerRow }: { readonly kpi: string; readonly headerRow: number },
): string {
  return facts.layout === 'records'
    ? `${sheetPlace(facts)}, row ${headerRow}: no heading stands for ${quote(kpi)}`
    : `${sheetPlace(facts)}, rows from ${headerRow} on: no label stands for ${quote(kpi)}`;
}

export function mayBeIt(mayBe: readonly string[]): string {
  return mayBe.length > 0 ? ` It may be ${oneOf(mayBe)}, which is too unlike to be sure.` : '';
}

const PERIOD_SOURCES: Readonly<Record<PeriodSource, string>> = {
  cell: 'cell %',
  'sheet-name': 'the sheet’s name',
  register: 'the register of returns',
  headings: 'the first column of figures',
};

/** Headings named one by one before "and 12 others". */
const MOST_NAMED = 12;

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
      'Add the KPI with its heading and fill it in. If it is there under another name, use the name given here. If you cannot give it, explain why.',
    message: (facts, data) => `${noHeading(facts, data)}.${mayBeIt(data.mayBe)}`,
  },
  'column-unknown': {
    title: 'A heading that is no KPI',
    why: 'Cells under a heading that nobody knows are neither checked nor counted, and data about victims that nobody asked for should not be sent.',
    whatToDo:
      'If it is a KPI, use the KPI’s name as the heading. If nobody asked for it, take it out of what you send.',
    message: (facts, { headings, service }) => {
      const named = allOf(headings.slice(0, MOST_NAMED));
      const more = headings.length > MOST_NAMED ? ` and ${counted(headings.length - MOST_NAMED, 'other')}` : '';
      return service === ''
        ? `${sheetPlace(facts)}: ${named} is not the name of a KPI, so its cells were not checked.${didYouMean(facts)}`
        : `${sheetPlace(facts)}: the specification of ${quote(service)} does not ask for ${named}${more}.`;
    },
  },
  'grant-field-missing': {
    title: 'A KPI that a grant asks for is missing',
    why: 'The fund pays on condition that this is recorded and reported. Without it, money may have to be paid back.',
    whatToDo:
      'Add the KPI with its heading and fill it in. If it is there under another name, use the name given here.',
    message: (facts, data) =>
      `${noHeading(facts, data)}, which the terms of ${allOf(data.funds.map(quote))} ask for.${mayBeIt(data.mayBe)}`,
  },
  'service-unknown': {
    title: 'The service is not in the register',
    why: 'The service decides which KPIs and which grant terms a return is held against.',
    whatToDo: 'Write the service’s name or ID as it stands in the table Services, or add the service there.',
    message: (facts, { named, cell, checkedAs }) =>
      `${cell}: ${quote(named)} is not in the table Services.` +
      (checkedAs === ''
        ? `${didYouMean(facts)} Only what every service is asked for was checked.`
        : ` The sheet was checked as ${quote(checkedAs)}.`),
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
  'merged-data-cells': {
    title: 'Merged cells in the data',
    why: 'Excel keeps one value for merged cells and leaves the others blank, and a table with merged cells can neither be sorted nor filtered.',
    whatToDo: 'Unmerge the cells (Home, Merge & Centre) and give each of them its own value.',
    message: (facts, { first, areas }) =>
      areas === 1
        ? `${sheetPlace(facts)}: ${first} is merged into one cell, so only its first cell has a value.`
        : `${sheetPlace(facts)}: ${counted(areas, 'group')} of cells are merged within the data, the first ${first}; only the first cell of each has a value.`,
  },
  'hidden-data': {
    title: 'Hidden data',
    why: 'Hidden cells are sent and counted like all others, but nobody sees what is in them. Personal data have got out that way.',
    whatToDo:
      'Unhide it and look at it. Delete what should not be sent; leave the rest in sight, or explain why it is hidden.',
    message: (facts, { what, first, lines }) => {
      if (what === 'sheet') return `${sheetPlace(facts)} is hidden, but holds a return.`;
      const one = what === 'rows' ? 'row' : 'column';
      return lines === 1
        ? `${sheetPlace(facts)}: ${one} ${first} is hidden, but holds data of the return.`
        : `${sheetPlace(facts)}: ${counted(lines, one)} that hold data of the return are hidden, the first ${one} ${first}.`;
    },
  },
  'external-link': {
    title: 'A formula reads another workbook',
    why: 'Whoever opens the return does not have the other workbook: the figure stays as it was when it was last saved, or turns into an error.',
    whatToDo:
      'Copy the cells and paste them as values, so that the return stands on its own. Data, Edit Links lists all such formulas.',
    message: (facts, { workbook, first }) =>
      facts.count === 1
        ? `${sheetPlace(facts)}: the formula in ${first} reads another workbook, ${quote(workbook)}.`
        : `${sheetPlace(facts)}: ${counted(facts.count, 'formula')} read another workbook, ${quote(workbook)}; the first stands in ${first}.`,
  },
};
