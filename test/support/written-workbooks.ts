import type { Scalar } from '../../src/workbook/model/values';
import type { SheetDraft } from './workbooks';

type Rows = readonly (readonly Scalar[])[];

const tableDraft = (name: string, rows: Rows): SheetDraft => ({
  name,
  rows,
  tables: { [name]: `A1:${String.fromCharCode(64 + rows[0]!.length)}${rows.length}` },
});
const NOT_ASKED = [
  'beneficiaries',
  'gender',
  'age',
  'learning-difficulties',
  'ethnicity',
  'vulnerability',
  'intervention-type',
  'referrals-in',
  'referrals-out',
];
/** A service with a quarter to be reviewed and accepted. */
export const HAVEN: readonly SheetDraft[] = [
  {
    name: 'Haven Q2',
    rows: [['Service', 'Haven'], ['Period', '2019-20 Q2'], [], ['Measure', '2019-20 Q2'], ['Sessions', 150]],
  },
  tableDraft('Services', [
    ['Service ID', 'Service', 'Provider', 'Risk', 'Return frequency'],
    ['HAV', 'Haven', 'Haven House', 'High', 'Quarterly'],
  ]),
  tableDraft('KPIs', [
    ['Service ID', 'KPI ID', 'KPI', 'Unit', 'Kind', 'Better is', 'Required'],
    ['HAV', 'sessions', 'Sessions', 'sessions', 'count', 'higher', 'Yes'],
    ...NOT_ASKED.map((id) => ['HAV', id, '', '', '', '', 'No']),
  ]),
  tableDraft('History', [
    ['Service ID', 'KPI ID', 'Category', 'Period', 'Value', 'Return ID'],
    ['HAV', 'sessions', '', '2018-19 Q2', 240, 'R1'],
    ['HAV', 'sessions', '', '2019-20 Q1', 245, 'R2'],
  ]),
];
/** Some of the columns, in an order of its own. */
export const RETURNS = tableDraft('Returns', [
  ['Return ID', 'Status', 'Service ID', 'Period', 'Sheet', 'Received', 'Checked'],
  ['R3', 'Expected', 'HAV', '2019-20 Q2', '', 43_660, ''],
  ['R4', 'Expected', 'HAV', '2019-20 Q3', '', '', ''],
]);
/** Money to be allocated and written. */
export const FUNDS: readonly SheetDraft[] = [
  tableDraft('Funds', [
    ['Fund ID', 'Fund', 'Purposes', 'Amount', 'Tolerance %', 'Period start', 'Period end'],
    ['F1', 'Core', '', 1000, 0, '', ''],
    ['F2', 'MoJ', 'abuse', 500, 0, '', ''],
  ]),
  tableDraft('Services', [
    ['Service ID', 'Service', 'Purposes', 'Cost', 'Commitment', 'Rank'],
    ['S1', 'Haven', 'abuse', 600, 'Contracted', 1],
    ['S2', 'Mediation', '', 800, 'Planned', 1],
  ]),
  // A row to be changed, one that is locked and one that gets nothing any more.
  tableDraft('Awards', [
    ['Fund ID', 'Service ID', 'Amount', 'Locked', 'Remark'],
    ['F1', 'S1', 50, 'No', 'kept'],
    ['F1', 'S2', 300, 'Yes', 'locked'],
  ]),
];
/** A return that is ready to be sent. */
export const CLEAN: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Period', '2019-20 Q1'],
    [],
    [
      'Case ref',
      'Gender',
      'Age',
      'Ethnicity',
      'Learning difficulties',
      'Vulnerability',
      'Intervention type',
      'Referrals in',
      'Referrals out',
    ],
    ['C1', 'Female', 34, 'Irish', 'No', 'Mental health', 'Advocacy', 1, 0],
  ],
};
/** Numbers that stand as texts. */
export const SPACES: SheetDraft = {
  name: 'Q1',
  rows: [
    ['Period', '2019-20 Q1'],
    [],
    ['Case ref', 'Gender', 'Age', 'Ethnicity', 'Referrals in'],
    ['C1', 'Female', 34, 'Irish', '12'],
    ['C2', 'Male', 40, 'Irish', '3'],
  ],
};
