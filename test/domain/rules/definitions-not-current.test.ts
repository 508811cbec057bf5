import { definitionsNotCurrent } from '../../../src/domain/rules/definitions-not-current';
import { carriedContent } from '../../../src/domain/tables/carried-content';
import type { CarriedContent } from '../../../src/domain/tables/carried-words';
import { markOf } from '../../../src/domain/tables/carried-mark';
import { carriedFrom, type CarriedSpecification } from '../../../src/domain/tables/read-carried';
import { readSpecifications } from '../../../src/domain/tables/specification-tables';
import { form, serviceCalled } from '../../support/return-builders';
import { tableOf } from '../../support/register-tables';
import { testWorkbookRule } from '../../support/test-workbook-rule';

const SERVICES = tableOf(
  'Services',
  ['Service ID', 'Service', 'Provider'],
  ['S1', 'The Shores', 'Trust'],
  ['S2', 'Harbour', 'House'],
);
const COLUMNS = ['Service ID', 'KPI ID', 'KPI', 'Unit', 'Required'];
const KPIS = tableOf('KPIs', COLUMNS, ['S1', 'courses', 'Courses', 'sessions', 'Yes']);
const LATER = tableOf(
  'KPIs',
  COLUMNS,
  ['S1', 'courses', 'Courses', 'sessions', 'No'],
  ['*', 'visits', 'Visits', 'sessions', 'Yes'],
  ['S2', 'calls', 'Calls', 'sessions', 'Yes'],
);
const MANY = tableOf(
  'KPIs',
  COLUMNS,
  ...['A', 'B', 'C', 'D', 'E', 'F'].map((name) => ['S1', `k-${name}`, `Kpi ${name}`, 'sessions', 'Yes']),
);

const set = readSpecifications([SERVICES, KPIS]);
const AREA = { top: 9, left: 0, bottom: 40, right: 14 };

/** The file of the first service, as it was made or as something has become of it. */
function file(change: (content: CarriedContent) => CarriedContent = (content) => content): CarriedSpecification {
  const content = change(carriedContent(set.services[0], set));
  return { ...carriedFrom(content), place: { sheet: 'Definitions', area: AREA } };
}

const withRules = (rulesVersion: string) => (content: CarriedContent) => {
  const made = { ...content, labels: { ...content.labels, rulesVersion } };
  return { ...made, labels: { ...made.labels, mark: markOf(made) } };
};

const sheet = form({ at: 'A1', sheet: 'Return', rows: [['sessions', 1]] });

testWorkbookRule(definitionsNotCurrent, {
  accept: [
    { name: 'a file as the office made it', on: { sheets: [serviceCalled('The Shores', sheet)], carried: [file()] } },
    {
      name: 'the office’s tables of today beside it, and a return that calls the service by its ID',
      on: { sheets: [serviceCalled('S1', sheet)], tables: [SERVICES, KPIS], carried: [file()] },
    },
    { name: 'a workbook that carries nothing', on: { sheets: [sheet], tables: [SERVICES, LATER] } },
  ],
  reject: [
    {
      name: 'a row that was changed by hand, in the file that was opened and in an unseen copy',
      on: {
        sheets: [sheet],
        carried: [
          file((content) => ({ ...content, tables: { ...content.tables, KPIs: [] } })),
          { ...file((content) => ({ ...content, labels: { ...content.labels, risk: 'High' } })), place: undefined },
        ],
      },
      findings: [
        {
          at: 'Return',
          message: 'Sheet “Return”: rows of the specification that this file carries were changed by hand.',
          severity: 'query',
        },
        {
          at: 'Definitions!A10',
          message: 'A10: rows of the specification that this file carries were changed by hand.',
        },
      ],
    },
    {
      name: 'other rules',
      on: { sheets: [sheet], carried: [file(withRules('0'))] },
      findings: [
        {
          at: 'Definitions!A10',
          message: 'A10: this file was made by another version of Ringfence (rules 0), which asks for other things.',
        },
      ],
    },
    {
      name: 'a return of another service',
      on: { sheets: [serviceCalled('Harbour', sheet)], carried: [file()] },
      findings: [
        {
          at: 'Return!B1',
          message: 'B1: this file was made for “The Shores”, but the return calls its service “Harbour”.',
        },
      ],
    },
    {
      name: 'a service that the office has not',
      on: {
        sheets: [sheet],
        tables: [tableOf('Services', ['Service ID', 'Service'], ['S9', 'Other']), KPIS],
        carried: [file()],
      },
      findings: [
        {
          at: 'Definitions!A10',
          message: 'A10: this file was made for “The Shores”, which is not in the office’s table Services.',
        },
      ],
    },
    {
      name: 'KPIs that were changed since, and what other services are asked for left out',
      on: { sheets: [sheet], tables: [SERVICES, LATER], carried: [file()] },
      findings: [
        {
          at: 'Definitions!A10',
          message: 'A10: the office has changed what it asks for since this file was made: “Courses” and “Visits”.',
        },
      ],
    },
    {
      name: 'many changes, some of them counted',
      on: { sheets: [sheet], tables: [SERVICES, MANY], carried: [file()] },
      findings: [
        {
          at: 'Definitions!A10',
          message:
            'A10: the office has changed what it asks for since this file was made: “Courses”, “Kpi A”, “Kpi B” and “Kpi C” (and 3 more).',
        },
      ],
    },
  ],
});
