import { inOrder } from '../../../../src/domain/engine/order';
import { groupFindings } from '../../../../src/taskpane/shared/list/group-findings';
import { finding } from '../../support/reports';

test('one rule with two severities makes two groups, in the order of the report', () => {
  const groups = groupFindings([
    finding({ key: '1', severity: 'error', rule: 'not-a-date', cells: 'B1' }),
    finding({ key: '2', severity: 'error', cells: 'C1:C9' }),
    finding({ key: '3', severity: 'query', rule: 'not-a-date' }),
    finding({ key: '4', severity: 'advice', cells: 'A1:A99' }),
  ]);
  expect(groups.map(({ severity, rule, cells }) => [severity, rule, cells])).toEqual([
    ['error', 'not-a-date', 1],
    ['error', 'code-unknown', 9],
    ['query', 'not-a-date', 1],
    ['advice', 'code-unknown', 99],
  ]);
});

test('the groups of a report, one after the other, are the report', () => {
  const findings = inOrder(
    ['March', 'April', 'May'].flatMap((sheet, index) => [
      finding({ key: `${sheet} 1`, sheet, cells: `A${9 - index}`, rule: 'not-a-date' }),
      finding({ key: `${sheet} 2`, sheet, cells: 'B5' }),
      finding({ key: `${sheet} 3`, sheet, severity: 'query', rule: 'not-a-date' }),
    ]),
    ['March', 'April', 'May'],
  );
  expect(groupFindings(findings).flatMap((group) => group.findings)).toEqual(findings);
  expect(findings.map(({ key }) => key)).toEqual([
    ...['March 2', 'April 2', 'May 2'],
    ...['March 1', 'April 1', 'May 1'],
    ...['March 3', 'April 3', 'May 3'],
  ]);
});

test('findings keep the order of the report within a group', () => {
  const keys = ['c', 'a', 'b'];
  expect(groupFindings(keys.map((key) => finding({ key })))[0]!.findings.map(({ key }) => key)).toEqual(keys);
});
