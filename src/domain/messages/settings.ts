import type { CellValue } from '../../cells/cell-values';

/** The settings of a new commissioning workbook: name, value to begin with, and what it means. */
export const SETTINGS: readonly (readonly [setting: string, value: CellValue, meaning: string])[] = [
  ['Office', null, 'The name of the office, as it is printed on reports.'],
  ['Financial year', null, 'The year this workbook is about, such as 2019-20.'],
  ['Small numbers below', 5, 'Counts below this are hidden in what is published.'],
  [
    'Significant change %',
    10,
    'Smaller changes are not shown as variances, whatever chance says. Asking for a change that is large in proportion and in number follows MHCLG’s validation practice; 10 is ours.',
  ],
  [
    'Significant change in number',
    10,
    'Fewer people more or less are not shown as a variance, however large the percentage. As above; 10 is ours.',
  ],
  [
    'Escalate when chance is below %',
    1,
    'How rarely chance alone may give a change that is escalated: 1 is once in a hundred. Ours: a return has ten figures and more, each compared several times.',
  ],
  [
    'Watch when chance is below %',
    5,
    'How rarely chance alone may give a change that is watched: 5 is once in twenty, the usual level.',
  ],
  [
    'Two-of-three rule',
    'mdc-2023',
    'Which points of a chart count: mdc-2023 as NHS Making Data Count has had it since 2023 (all points far from the mean), or nhsrplotthedots, the older rule.',
  ],
  [
    'Screen moving ranges',
    'Yes',
    'Yes leaves jumps far above the average out of a chart’s limits, as NHSRplotthedots does; No keeps them, as the NHS Excel tool does.',
  ],
  [
    'Days to answer, informal',
    14,
    'Days a provider has to answer an informal question. Ours: the 2019 report (4.3) names none.',
  ],
  ['Days to answer, formal', 28, 'Days a provider has to answer a formal letter. Ours, as above.'],
  ['Days to answer, PCC', 14, 'Days until the PCC is asked again for a decision. Ours, as above.'],
  [
    'Rebase SERVICE-ID KPI-ID',
    null,
    'Put the ids of a service and a KPI into the name, and a date beside it: from that day its chart has limits of its own, because the service has changed. One row for each.',
  ],
  ['Returns due after days', 28, 'How many days after the end of a period its return is due.'],
  ['Low-value procurement up to', null, 'In pounds: up to here three quotations are enough, by your standing orders.'],
];
