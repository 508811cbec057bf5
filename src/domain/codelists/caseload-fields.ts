import type { Kpi } from '../model/specification';
import { knownField } from './known-field';

/** How many cases are open, and how many come and go: headings as real returns write them. */
export const CASELOAD_FIELDS: readonly Kpi[] = [
  knownField(
    'opening-caseload',
    'Opening caseload',
    'count',
    [
      'Caseload at start of period',
      'Caseload at start of quarter',
      'Cases open at start of period',
      'Cases open at the start of the period',
      'Cases open at start of quarter',
      'Cases open at the start of the quarter',
      'Open cases at start of period',
      'Open cases at start of quarter',
      'Cases brought forward',
    ],
    { unit: 'cases' },
  ),
  knownField('new-cases', 'New cases', 'count', ['New cases opened', 'Cases opened', 'Number of new cases'], {
    unit: 'cases',
  }),
  knownField(
    'closed-cases',
    'Cases closed',
    'count',
    ['Closed cases', 'Number of cases closed', 'Case closures', 'Cases closed in period', 'Cases closed in quarter'],
    { unit: 'cases' },
  ),
  knownField(
    'closing-caseload',
    'Closing caseload',
    'count',
    [
      'Caseload at end of period',
      'Caseload at end of quarter',
      'Cases open at end of period',
      'Cases open at the end of the period',
      'Cases open at end of quarter',
      'Cases open at the end of the quarter',
      'Open cases at end of period',
      'Open cases at end of quarter',
      'Cases carried forward',
    ],
    { unit: 'cases' },
  ),
];
