import type { StepToRecord } from '../../../src/app/performance/performance-session';
import { recordStep } from '../../../src/app/performance/record-step';
import { serialOfIso } from '../../../src/cells/serial-dates';
import type { TableRead } from '../../../src/domain/tables/spec-rows';
import { caseTables, caseVariance, informalStep } from '../../support/review-case';
import { tableOf } from '../../support/register-tables';
import { escalationsTable } from '../../support/review-tables';
import { tableWorkbook } from '../../support/table-workbook';

const TODAY = '2019-10-20';
const VARIANCE = caseVariance(caseTables());
const STEP: StepToRecord = {
  stage: 'informal',
  reason: 'Calls well below target',
  askedFor: 'An explanation with sizes',
  due: '2019-11-03',
  by: 'A. Person',
};

function start(...tables: readonly TableRead[]) {
  const book = tableWorkbook(...tables);
  return {
    ...book,
    steps: () => book.rows('Escalations'),
    record: async (change: Partial<StepToRecord> = {}, today = TODAY) =>
      recordStep(book.port, await book.tables(), VARIANCE, { ...STEP, ...change }, today),
  };
}

test('the first step makes the table, with a case of its own; undo takes both away', async () => {
  const { record, steps } = start();
  const recorded = await record();
  expect(steps()).toEqual([
    {
      Case: 'C-001',
      Date: serialOfIso(TODAY),
      'Service ID': 'S1',
      'KPI ID': 'calls',
      Stage: 'Informal',
      Reason: 'Calls well below target',
      'Asked for': 'An explanation with sizes',
      Due: serialOfIso('2019-11-03'),
      By: 'A. Person',
      Response: null,
      Outcome: null,
    },
  ]);
  expect(recorded).toMatchObject({ caseId: 'C-001' });
  if (!('undo' in recorded)) throw new Error('It was refused.');
  expect(await recorded.undo()).toMatchObject({ restored: true });
  expect(steps()).toBeUndefined();
});

test('the next step goes on with the case; rows that stand stay as they are', async () => {
  const standing = escalationsTable(informalStep('Busy', 'Not enough'));
  const { record, steps } = start(standing);
  const before = steps();
  const recorded = await record({ stage: 'formal' });
  expect(steps()).toHaveLength(2);
  expect(steps()?.slice(0, 1)).toEqual(before);
  expect(steps()?.[1]).toMatchObject({ Case: 'C-004', Stage: 'Formal', Reason: 'Calls well below target' });
  if (!('undo' in recorded)) throw new Error('It was refused.');
  await recorded.undo();
  expect(steps()).toEqual(before);
});

test('a new case counts up from those of the table, whatever other ids it has; one that has ended is not gone on with', async () => {
  const others = escalationsTable(
    ['E-090', '2019-07-01', 'S2', 'calls', 'Informal', 'x', 'y', null, 'A', null, null],
    informalStep('Two posts empty', 'Closed: explained'),
  );
  const { record } = start(others);
  expect(await record()).toMatchObject({ caseId: 'C-005' });
});

test('the latest step is told by its date, however the table is sorted', async () => {
  const sorted = escalationsTable(
    ['C-004', '2019-09-01', 'S1', 'calls', 'Formal', 'x', 'y', '2019-09-20', 'A', null, null],
    informalStep('Busy', 'Not enough'),
  );
  const { record, steps } = start(sorted);
  await record({ stage: 'pcc' });
  expect(steps()?.[2]).toMatchObject({ Case: 'C-004', Stage: 'PCC', Reason: 'Calls well below target' });
});

test('ids stand as texts, and a text that begins like a formula is one', async () => {
  const { record, steps, workbook } = start(escalationsTable());
  await record({ reason: '=1+1', askedFor: '+44', by: '@A' });
  expect(steps()).toMatchObject([{ Reason: '=1+1', 'Asked for': '+44', By: '@A' }]);
  const sheet = workbook.sheetNamed('Escalations')!;
  expect([5, 6, 8].flatMap((column) => sheet.cell(1, column)?.formula ?? [])).toEqual([]);
});

const formalStep = ['C-004', '2019-09-01', 'S1', 'calls', 'Formal', 'x', 'y', '2019-09-20', 'A', null, null] as const;

test('an open case does not go down again; what to do instead is said', async () => {
  const { record, steps } = start(escalationsTable(informalStep('Busy', 'Not enough'), formalStep));
  expect(await record({ stage: 'informal' })).toMatchObject({
    why: 'steps-down',
    refused: {
      kind: 'information',
      message:
        'Nothing was recorded: the formal step of 1 September 2019 is open, and a case does not go back to the informal step. Record either how it ended, under Outcome in the table Escalations, or the next step: bring it to the PCC.',
    },
  });
  expect(steps()).toHaveLength(2);
  const atTop = start(escalationsTable([...formalStep.slice(0, 4), 'PCC', ...formalStep.slice(5)]));
  expect(await atTop.record({ stage: 'formal', reason: '' })).toMatchObject({
    refused: {
      message: expect.stringMatching(/Record how it ended, under Outcome in the table Escalations\.$/) as string,
    },
  });
});

test('the same rung again is a reminder under the same case, with no reason for leaving out', async () => {
  const { record, steps } = start(escalationsTable(informalStep('Busy', 'Not enough'), formalStep));
  expect(await record({ stage: 'formal', askedFor: 'An answer to our letter' })).toMatchObject({ caseId: 'C-004' });
  expect(steps()?.[2]).toMatchObject({ Stage: 'Formal', Due: serialOfIso('2019-11-03'), Reason: STEP.reason });
});

test('a lower step that somebody typed later leaves the case where it stands', async () => {
  const typed = ['C-004', '2019-10-01', 'S1', 'calls', 'Informal', 'x', 'y', '2019-10-15', 'A', null, null];
  const { record } = start(escalationsTable(formalStep, typed));
  expect(await record({ stage: 'informal' })).toMatchObject({ why: 'steps-down' });
  expect(await record({ stage: 'pcc' })).toMatchObject({ caseId: 'C-004' });
});

test('after a case has ended every one begins informally again', async () => {
  const { record } = start(escalationsTable([...formalStep.slice(0, 10), 'Closed: explained']));
  expect(await record()).toMatchObject({ caseId: 'C-005' });
});

test('a rung is left out only for a reason, which is recorded with the step', async () => {
  const { record, steps } = start(escalationsTable(informalStep()));
  expect(await record({ stage: 'pcc', whySkipped: ' ' })).toMatchObject({
    why: 'skips',
    refused: { message: expect.stringContaining('the formal step comes before the PCC') as string },
  });
  expect(steps()).toHaveLength(1);
  await record({ stage: 'pcc', whySkipped: 'a client was at risk' });
  expect(steps()?.[1]).toMatchObject({
    Stage: 'PCC',
    Reason: 'Calls well below target. Formal step left out: a client was at risk',
  });
  const fresh = start();
  expect(await fresh.record({ stage: 'pcc' })).toMatchObject({
    refused: {
      message: expect.stringContaining('the informal step and the formal step come before the PCC') as string,
    },
  });
  await fresh.record({ stage: 'pcc', reason: 'Low.', whySkipped: 'urgent' });
  expect(fresh.steps()).toMatchObject([{ Reason: 'Low. Informal and formal steps left out: urgent' }]);
});

test('a reason for leaving out is not written where no rung is left out', async () => {
  const { record, steps } = start();
  await record({ whySkipped: 'no need' });
  expect(steps()).toMatchObject([{ Reason: 'Calls well below target' }]);
});

test.each([
  ['incomplete', { reason: '  ' }, 'write the reason as well'],
  ['incomplete', { askedFor: '', by: '' }, 'write what is asked for and who takes the step as well'],
  ['incomplete', { due: '' }, 'the day by which an answer is due'],
  ['incomplete', { due: '3/11/2019' }, 'the day by which an answer is due'],
  ['due-past', { due: '2019-10-19' }, '19 October 2019 is before today, 20 October 2019'],
  ['personal-data', { reason: 'Jo, 07700 900123' }, 'another detail of a person'],
])('refused (%s): %j', async (why, change, sentence) => {
  const { record, steps } = start();
  const refused = await record(change);
  expect(refused).toMatchObject({
    why,
    refused: { kind: 'information', message: expect.stringContaining(sentence) as string },
  });
  expect(steps()).toBeUndefined();
});

test('an answer may be due today', async () => {
  const { record } = start();
  expect(await record({ due: TODAY })).toHaveProperty('undo');
});

test('pressed twice it is recorded once', async () => {
  const { record, steps } = start();
  await record();
  expect(await record()).toMatchObject({ why: 'recorded-already' });
  expect(steps()).toHaveLength(1);
});

test('columns in another order, some of the office’s own, none for the answer', async () => {
  const theirs = tableOf(
    'Escalations',
    ['Remark', 'By', 'Due', 'Asked for', 'Reason', 'Stage', 'KPI ID', 'Service ID', 'Date', 'Case'],
    ['x', 'A', null, 'y', 'z', 'Informal', 'calls', 'S2', '2019-07-01', 'C-001'],
  );
  const { record, steps } = start(theirs);
  await record();
  expect(steps()?.[1]).toMatchObject({ Remark: null, Case: 'C-002', Stage: 'Informal', By: 'A. Person' });
});
