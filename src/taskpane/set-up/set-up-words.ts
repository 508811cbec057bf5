import { allOf } from '../../domain/text/grammar';
import type { TemplateService } from '../../app/set-up/set-up-session';
import { words } from '../../domain/text/words';

/** Sentences of the page that sets workbooks up. */
export const SET_UP_WORDS = words('set-up', {
  heading: 'Set up',
  looking: 'Looking for services and tables …',
  writing: 'Adding the sheets …',
  dismiss: 'Dismiss',
  template: 'New return template',
  templateWhat:
    'Sheets for a provider to fill in: the KPIs as headings, drop-down lists, definitions and what is counted when. Nothing that is in the workbook changes.',
  /** Where Excel opens no second workbook. */
  templateMove: 'To send them, move them to a new workbook: select their tabs, right-click, Move or Copy.',
  inNewWorkbook: 'In a new workbook',
  service: 'Service',
  minimumOnly: 'The minimum KPI set only',
  noServices:
    'No service stands in a table “Services” of this workbook, so the template holds the minimum KPI set. Fill in that table, or add it with the commissioning workbook below, to have services of your own.',
  /** `Advocacy (The Shores)`. */
  serviceName: ({ name, provider }: TemplateService) => (provider === '' ? name : `${name} (${provider})`),
  layout: 'Layout',
  records: 'Records',
  recordsWhat: 'A row for each client, case or referral.',
  summary: 'Summary',
  summaryWhat: 'A line for each KPI, a column for each period.',
  period: 'Period',
  periodHint: 'For example 2019-20 Q2 or April 2019. Leave it empty if the provider is to fill it in.',
  addTemplate: 'Add template',
  commissioning: 'New commissioning workbook',
  commissioningWhat:
    'The tables a commissioner works with, such as Funds, Services, KPIs and Awards, each on a sheet of its own, with the minimum KPI set and its lists filled in. Tables that are in this workbook already stay as they are.',
  /** Where Excel opens no second workbook. */
  commissioningBlank: 'To have them in a workbook of their own, open a blank workbook first.',
  there: (tables: readonly string[]) => `There already: ${allOf(tables)}.`,
  addTables: 'Add tables',
});
