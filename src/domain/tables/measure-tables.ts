import { REQUIRED_WORDS } from './templates';
import { BETTER_IS, KINDS, RESPONSES, UNITS, type Words } from './register-words';
import { asTyped, date, idFrom, long, number, oneOf, suggested, text, type CommissioningTable } from './table-columns';

const valuesOf = <T extends string>(words: Words<T>): readonly T[] => [...new Set(words.values())];

/** What is measured, and the returns that tell. Source: the product design, "What the workbook holds". */
export const MEASURE_TABLES: readonly CommissioningTable[] = [
  {
    name: 'KPIs',
    columns: [
      asTyped('Service ID', 12),
      asTyped('KPI ID', 22),
      text('KPI', 24),
      oneOf('Unit', valuesOf(UNITS), 14),
      long('Counted when', 44),
      oneOf('Kind', valuesOf(KINDS), 13),
      oneOf('Required', Object.values(REQUIRED_WORDS)),
      text('Code list', 20),
      oneOf('Responses', valuesOf(RESPONSES), 12),
      { ...idFrom('KPIs', 'KPI ID', 16), header: 'Part of' },
      oneOf('Better is', valuesOf(BETTER_IS), 12),
      number('Target'),
      number('Tolerance %'),
      date('Valid from'),
      date('Valid to'),
    ],
  },
  {
    name: 'CodeLists',
    columns: [
      text('List', 22),
      asTyped('Code', 10),
      long('Label', 44),
      long('Also accepted', 60),
      date('Valid from'),
      date('Valid to'),
      long('Replaced by', 36),
    ],
  },
  {
    name: 'Returns',
    columns: [
      asTyped('Return ID', 14),
      text('Sheet', 26),
      idFrom('Services', 'Service ID'),
      asTyped('Period', 30),
      suggested('Layout', ['records', 'summary', 'form'], 12),
      date('Received'),
      suggested('Status', ['Expected', 'Received', 'Checked', 'Accepted', 'Sent back'], 13),
      date('Checked'),
      asTyped('Checksum', 24),
    ],
  },
  {
    name: 'History',
    columns: [
      idFrom('Services', 'Service ID'),
      idFrom('KPIs', 'KPI ID', 24),
      text('Category', 26),
      asTyped('Period', 30),
      number('Value'),
      asTyped('Return ID', 14),
    ],
  },
];
