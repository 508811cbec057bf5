import type { ComparedCall, CallGroup, Reading } from './call';
import type { CallStage } from './stage';

const SETTING = 'ringfence-comparison';

const SECOND_SHEET = 'Ringfence comparison, added';

/** What Ctrl+Z, pressed twice, took back: what the add-in did last, and what the person had typed just before. */
const taken = (ours: boolean, theirs: boolean) => ({ value: { ours, theirs } });

const NOTHING = taken(false, false);
const BOTH = taken(true, true);

/** Where the add-in's changes cannot be undone: what becomes of the person's own. */
const LOST_BEFORE: readonly Reading[] = [
  { when: { excelApi: 'before 1.20', undo: 'strict' }, gives: NOTHING },
  { when: { excelApi: 'before 1.20', undo: 'kind' }, gives: taken(false, true) },
];

const UNDOABLE: readonly Reading[] = [{ when: { excelApi: 'from 1.20' }, gives: BOTH }, ...LOST_BEFORE];

/** Rows of tables: the library asks for a set that no Excel has; Microsoft's list of what cannot be undone does not name them. */
const ROWS_OF_TABLES: readonly Reading[] = [{ gives: NOTHING }, { gives: BOTH, isOnlyReal: true }];

type Queue = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown;

interface Channel {
  readonly id: string;
  readonly what: string;
  readonly readings: readonly Reading[];
  readonly prepare?: Queue;
  readonly change: Queue;
  /** Whether what was changed stands. */
  readonly stands: (stage: CallStage) => Promise<boolean>;
  readonly after?: ComparedCall['after'];
}

function undoCall({ id, what, readings, prepare, change, stands, after }: Channel): ComparedCall {
  return {
    id,
    what: `type a word, then let the add-in ${what}; Ctrl+Z twice: what is taken back?`,
    byHand: 'types a word, presses Ctrl+Z twice',
    readings,
    ...(after && { after }),
    run: async (stage) => {
      await stage.send((sheet, workbook) => {
        prepare?.(sheet, workbook);
        sheet.activate();
      });
      await stage.ask('type');
      await stage.send(change);
      await stage.ask('undo-twice');
      const typed = await stage.send((sheet) => sheet.getRange('A1').load('values'));
      // What was typed is looked at, and not kept.
      return { ours: !(await stands(stage)), theirs: typed.values[0]?.[0] === '' };
    },
  };
}

const rulesOn = (stage: CallStage): Promise<number> =>
  stage.send((sheet) => sheet.getRange().conditionalFormats.getCount()).then(({ value }) => value);

const addRule = (sheet: Excel.Worksheet): void => {
  sheet.getRange('C1').conditionalFormats.add('Custom').custom.rule.formula = '=1=1';
};

export const UNDO_CALLS: CallGroup = {
  title: 'Ctrl+Z on each channel',
  calls: [
    undoCall({
      id: 'undo-values',
      what: 'write a value',
      readings: UNDOABLE,
      change: (sheet) => (sheet.getRange('C3').values = [['written']]),
      stands: async (stage) => {
        const cell = await stage.send((sheet) => sheet.getRange('C3').load('values'));
        return cell.values[0]?.[0] === 'written';
      },
    }),
    undoCall({
      id: 'undo-rules',
      what: 'add a conditional format',
      readings: UNDOABLE,
      change: addRule,
      stands: async (stage) => (await rulesOn(stage)) > 0,
    }),
    undoCall({
      id: 'undo-settings',
      what: 'keep a setting',
      readings: UNDOABLE,
      change: (_sheet, workbook) => workbook.settings.add(SETTING, 1),
      stands: async (stage) => {
        const setting = await stage.send((_sheet, { settings }) => settings.getItemOrNullObject(SETTING).load('value'));
        return !setting.isNullObject;
      },
      after: async (stage) => {
        await stage.attempt((_sheet, { settings }) => settings.getItem(SETTING).delete());
      },
    }),
    undoCall({
      id: 'undo-table-rows',
      what: 'add a row to a table',
      readings: ROWS_OF_TABLES,
      prepare: (sheet) => {
        sheet.getRange('C1:C2').values = [['Key'], ['a']];
        sheet.tables.add('C1:C2', true);
      },
      change: (sheet) => sheet.tables.getItemAt(0).rows.add(undefined, [['b']]),
      stands: async (stage) => {
        const count = await stage.send((sheet) => sheet.tables.getItemAt(0).rows.getCount());
        return count.value > 1;
      },
    }),
    undoCall({
      id: 'undo-sheets',
      what: 'add a sheet',
      readings: [
        { when: { excelApi: 'from 1.20' }, gives: taken(false, true) },
        // It is not in Microsoft's list of what cannot be undone.
        { when: { excelApi: 'from 1.20' }, gives: BOTH, isOnlyReal: true },
        ...LOST_BEFORE,
      ],
      change: (_sheet, { worksheets }) => worksheets.add(SECOND_SHEET),
      stands: async (stage) => {
        const sheet = await stage.send((_sheet, { worksheets }) =>
          worksheets.getItemOrNullObject(SECOND_SHEET).load('id'),
        );
        return !sheet.isNullObject;
      },
      after: (stage) => stage.attempt((_sheet, { worksheets }) => worksheets.getItem(SECOND_SHEET).delete()),
    }),
    {
      id: 'undo-deleted-rule',
      what: 'delete a rule, Ctrl+Z, load `items/type` (office-js #6396)',
      byHand: 'presses Ctrl+Z once',
      readings: [
        { when: { excelApi: 'from 1.20', undoneRules: 'whole' }, gives: { value: ['Custom'] } },
        { when: { excelApi: 'from 1.20', undoneRules: 'broken' }, gives: { code: 'ItemNotFound' } },
        { when: { excelApi: 'before 1.20' }, gives: { value: [] } },
      ],
      run: async (stage) => {
        await stage.send((sheet) => {
          addRule(sheet);
          sheet.activate();
        });
        await stage.send((sheet) => sheet.getRange().conditionalFormats.getItemAt(0).delete());
        await stage.ask('undo-once');
        const rules = await stage.send((sheet) => sheet.getRange().conditionalFormats.load('items/type'));
        return rules.items.map(({ type }) => type);
      },
      // Such a rule is in the way of every list; with the sheet it goes.
      after: (stage) => stage.attempt((sheet) => sheet.getRange().conditionalFormats.clearAll()),
    },
  ],
};
