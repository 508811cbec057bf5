import { always, byHabit, refused, type CallGroup } from './call';
import type { CallStage } from './stage';

/** Three formulas that Excel has no reason to write otherwise. */
const [FIRST, SECOND, THIRD] = ['=1=1', '=2=2', '=3=3'] as const;

/** Adds conditional formats as marks are added: the formula is set right after its format, all of them in one request. */
const addRules = (stage: CallStage, ...rules: readonly (readonly [cells: string, formula: string])[]): Promise<void> =>
  stage.send((sheet) => {
    for (const [cells, formula] of rules)
      sheet.getRange(cells).conditionalFormats.add('Custom').custom.rule.formula = formula;
  });

const addThree = (stage: CallStage): Promise<void> =>
  addRules(stage, ['A1:A9', FIRST], ['A1:A9', SECOND], ['A1:A9', THIRD]);

/** The conditional formats of some cells, of the whole sheet where no address is given. */
const rulesOn = (stage: CallStage, cells?: string): Promise<Excel.ConditionalFormat[]> =>
  stage
    .send((sheet) => sheet.getRange(cells).conditionalFormats.load('items/id,items/priority,items/custom/rule/formula'))
    .then(({ items }) => items);

const formulasOf = (rules: readonly Excel.ConditionalFormat[]): string[] =>
  rules.map(({ custom }) => custom.rule.formula);

/** Whether ids are numbers from 0 on. */
const kindOf = (ids: readonly string[]): string =>
  [...ids].sort().join() === ids.map((_, place) => String(place)).join() ? 'places' : 'names';

export const RULE_CALLS: CallGroup = {
  title: 'Conditional formats: ids and order',
  calls: [
    {
      id: 'rules-ids',
      what: 'three rules on `A1:A9`; load `items/id` of the whole sheet: are the ids places (0, 1, 2)?',
      readings: byHabit('conditionalFormatIds', { stable: 'names', ordinal: 'places' }),
      run: async (stage) => {
        await addThree(stage);
        return kindOf((await rulesOn(stage)).map(({ id }) => id));
      },
    },
    {
      id: 'rules-priorities',
      what: 'the same, `items/priority`',
      readings: always([0, 1, 2]),
      run: async (stage) => {
        await addThree(stage);
        return (await rulesOn(stage)).map(({ priority }) => priority);
      },
    },
    {
      id: 'rules-id-elsewhere',
      what: 'rules on `C1`, `A1`, `C1`; is the id of the one on `A1` the same when `A1` alone is asked?',
      readings: byHabit('conditionalFormatIds', { stable: true, ordinal: false }),
      run: async (stage) => {
        await addRules(stage, ['C1', FIRST], ['A1', SECOND], ['C1', THIRD]);
        const [onSheet, onCell] = [await rulesOn(stage), await rulesOn(stage, 'A1')];
        const ofSecond = (rules: readonly Excel.ConditionalFormat[]): string | undefined =>
          rules.find(({ custom }) => custom.rule.formula === SECOND)?.id;
        return ofSecond(onSheet) === ofSecond(onCell);
      },
    },
    {
      id: 'rules-ids-after-delete',
      what: 'delete the rule with the first id: do the others keep theirs?',
      readings: byHabit('conditionalFormatIds', { stable: true, ordinal: false }),
      run: async (stage) => {
        await addThree(stage);
        const before = await rulesOn(stage);
        await stage.send((sheet) => {
          sheet
            .getRange()
            .conditionalFormats.getItem(before[0]?.id ?? '')
            .delete();
        });
        const after = await rulesOn(stage);
        return after.every(({ id }, place) => id === before[place + 1]?.id);
      },
    },
    {
      id: 'rules-new',
      what: 'add a rule to a sheet that has one: at which end of the list does it stand?',
      readings: byHabit('newRules', { first: 'first', last: 'last' }),
      run: async (stage) => {
        await addRules(stage, ['A1:A9', FIRST]);
        await addRules(stage, ['A1:A9', SECOND]);
        return formulasOf(await rulesOn(stage)).indexOf(SECOND) === 0 ? 'first' : 'last';
      },
    },
    {
      id: 'rules-priority-zero',
      what: 'three rules; `priority = 0` on the last: does it stand first, and do the others keep their order?',
      readings: always(true),
      run: async (stage) => {
        await addThree(stage);
        const before = formulasOf(await rulesOn(stage));
        await stage.send((sheet) => {
          sheet.getRange().conditionalFormats.getItemAt(2).priority = 0;
        });
        const after = formulasOf(await rulesOn(stage));
        return [before[2], before[0], before[1]].join() === after.join();
      },
    },
    {
      id: 'rules-two-at-once',
      what: 'add two rules in one sync, then set both formulas: has each its own?',
      readings: [
        { when: { conditionalFormatIds: 'stable' }, gives: { value: true } },
        { when: { conditionalFormatIds: 'ordinal', newRules: 'last' }, gives: { value: true } },
        { when: { conditionalFormatIds: 'ordinal', newRules: 'first' }, gives: { value: false } },
      ],
      run: async (stage) => {
        await stage.send((sheet) => {
          const { conditionalFormats } = sheet.getRange('A1:A9');
          const added = [conditionalFormats.add('Custom'), conditionalFormats.add('Custom')];
          added.forEach(({ custom }, index) => (custom.rule.formula = index === 0 ? FIRST : SECOND));
        });
        const formulas = formulasOf(await rulesOn(stage));
        return formulas.includes(FIRST) && formulas.includes(SECOND);
      },
    },
    {
      id: 'rules-two-cell-values',
      what: 'two cell-value rules on `A1:A9`, then load `items/cellValueOrNullObject/rule` (office-js #6827)',
      readings: refused('GeneralException'),
      run: async (stage) => {
        await stage.send((sheet) => {
          for (const formula1 of ['=1', '=2'])
            sheet.getRange('A1:A9').conditionalFormats.add('CellValue').cellValue.rule = {
              formula1,
              operator: 'GreaterThan',
            };
        });
        const rules = await stage.send((sheet) =>
          sheet.getRange('A1:A9').conditionalFormats.load('items/cellValueOrNullObject/rule'),
        );
        return rules.items.length;
      },
    },
    {
      id: 'rules-custom-of-another-kind',
      what: 'a cell-value rule, then load `items/custom/rule/formula` (office-js #2180)',
      readings: refused('InvalidOperation'),
      run: async (stage) => {
        await stage.send((sheet) => {
          sheet.getRange('A1').conditionalFormats.add('CellValue').cellValue.rule = {
            formula1: '=1',
            operator: 'GreaterThan',
          };
        });
        return (await rulesOn(stage, 'A1')).length;
      },
    },
    {
      id: 'rules-range-of-several',
      what: 'a rule on `A1:A2,C3`, then its `getRange()`',
      readings: refused('InvalidOperation'),
      run: async (stage) => {
        await stage.send((sheet) => {
          sheet.getRanges('A1:A2,C3').conditionalFormats.add('Custom').custom.rule.formula = FIRST;
        });
        const range = await stage.send((sheet) =>
          sheet.getRange().conditionalFormats.getItemAt(0).getRange().load('rowCount'),
        );
        return range.rowCount;
      },
    },
  ],
};
