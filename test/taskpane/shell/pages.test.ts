import { RETURNS_START, type ReturnsState } from '../../../src/app/returns/returns-session';
import { pageFor } from '../../../src/taskpane/shell/page-for';
import { orderFor, readRole, type Role } from '../../../src/taskpane/shell/roles';
import { tabsInSight } from '../../../src/taskpane/shell/tabs-in-sight';
import { returnSheet, reportOf } from '../support/reports';

const A_RETURN = [returnSheet()];

test.each<[string, Partial<ReturnsState>, Role | undefined, string | undefined, string]>([
  ['before recognition: the page of last time', {}, 'finance', 'performance', 'performance'],
  ['before recognition, the first time: the first of the role', {}, 'finance', undefined, 'money'],
  ['nothing in it: the page of last time', { recognised: [], commissioningTables: [] }, 'provider', 'money', 'money'],
  ['a last page that there is no more', { recognised: [] }, undefined, 'quarter', 'returns'],
  ['funds', { recognised: [], commissioningTables: ['Services', 'Funds'] }, 'provider', 'returns', 'money'],
  ['figures', { recognised: [], commissioningTables: ['Services', 'History'] }, 'finance', 'money', 'performance'],
  ['KPIs', { recognised: [], commissioningTables: ['KPIs'] }, 'provider', undefined, 'performance'],
  ['other tables only', { recognised: [], commissioningTables: ['Settings'] }, undefined, 'money', 'money'],
  ['a return', { recognised: A_RETURN, commissioningTables: [] }, 'finance', 'money', 'returns'],
  ['all of it', { recognised: A_RETURN, commissioningTables: ['Funds', 'KPIs'] }, undefined, 'money', 'returns'],
  [
    'all of it, for finance',
    { recognised: A_RETURN, commissioningTables: ['Funds', 'KPIs'] },
    'finance',
    undefined,
    'money',
  ],
  [
    'funds and KPIs, for who commissions',
    { recognised: [], commissioningTables: ['Funds', 'KPIs'] },
    'commissioning',
    undefined,
    'performance',
  ],
  ['checked from the ribbon', { report: reportOf([]), commissioningTables: ['Funds'] }, 'finance', 'money', 'returns'],
])('opens on %s', (_, state, role, last, page) => {
  expect(pageFor({ ...RETURNS_START, ...state }, orderFor(role), last)).toBe(page);
});

test('a pane that has no such page opens none', () => {
  const state = { ...RETURNS_START, recognised: [], commissioningTables: ['Funds'] };
  expect(pageFor(state, ['returns'], 'money')).toBe('returns');
});

test('each role has all pages, its own first', () => {
  expect(orderFor('provider')).toEqual(['returns', 'money', 'performance']);
  expect(orderFor('commissioning')).toEqual(['performance', 'returns', 'money']);
  expect(orderFor('finance')).toEqual(['money', 'returns', 'performance']);
  expect(orderFor(undefined)).toEqual(['returns', 'money', 'performance']);
});

test.each([
  ['finance', 'finance'],
  ['unsaid', 'unsaid'],
  ['a role of another version', undefined],
  [undefined, undefined],
])('what is kept is read with care: %s', (kept, role) => {
  expect(readRole({ get: () => kept, keep: () => undefined })).toBe(role);
});

test('three tabs, two under 300 px; one opened from More takes the last place', () => {
  const order = orderFor(undefined);
  expect(tabsInSight(order, undefined, 300)).toEqual({ tabs: order, rest: [] });
  expect(tabsInSight(order, undefined, 299)).toEqual({ tabs: ['returns', 'money'], rest: ['performance'] });
  expect(tabsInSight(order, 'performance', 270)).toEqual({ tabs: ['returns', 'performance'], rest: ['money'] });
  expect(tabsInSight(order, 'returns', 270)).toEqual({ tabs: ['returns', 'money'], rest: ['performance'] });
});
