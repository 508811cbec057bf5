import type { Json } from '../../../ports/comparison-port';
import { always, byHabit, type CallGroup } from './call';
import type { CallStage } from './stage';

type Value = string | number | boolean;

/** What some cells hold, row by row. */
async function valuesOf(stage: CallStage, address: string): Promise<Value[]> {
  const range = await stage.send((sheet) => sheet.getRange(address).load('values'));
  return (range.values as Value[][]).flat();
}

const CALCULATED = 'C1:D2';

/** Some texts as they are typed, with an apostrophe before what must not be read as a formula. */
const APOSTROPHE = "'=1+1";

export const WRITING_CALLS: CallGroup = {
  title: 'What is written, and what is read back',
  calls: [
    {
      id: 'writing-typed-texts',
      what: 'write `["12"], ["2020-04-03"], ["\'007"], ["25%"]`; load `values`',
      readings: always([12, 43924, '007', 0.25]),
      run: async (stage) => {
        await stage.send((sheet) => (sheet.getRange('A1:A4').values = [['12'], ['2020-04-03'], ["'007"], ['25%']]));
        return valuesOf(stage, 'A1:A4');
      },
    },
    {
      id: 'writing-stops-half-way',
      what: 'write three rows of which the second is too wide, in three statements: does the first stay written?',
      readings: always(['InvalidArgument', 'kept', '', '']),
      run: async (stage) => [
        await stage.attempt((sheet) => {
          sheet.getRange('A1').values = [['kept']];
          sheet.getRange('A2:B2').values = [['too narrow']];
          sheet.getRange('A3').values = [['never']];
        }),
        ...(await valuesOf(stage, 'A1:A3')),
      ],
    },
    {
      id: 'writing-apostrophe',
      what: 'write `["\'=1+1"]` by `values`, by `formulas`, and by `table.rows.add`; load `values` (office-js #6687)',
      readings: always(['=1+1', '=1+1', '=1+1']),
      run: async (stage) => {
        await stage.send((sheet) => {
          sheet.getRange('A1').values = [[APOSTROPHE]];
          sheet.getRange('A2').formulas = [[APOSTROPHE]];
          sheet.getRange('C1').values = [['Key']];
          sheet.tables.add('C1:C1', true).rows.add(undefined, [[APOSTROPHE]]);
        });
        const added = await valuesOf(stage, 'C2:C3');
        return [...(await valuesOf(stage, 'A1:A2')), added.find((value) => value !== '') ?? ''];
      },
    },
    {
      id: 'writing-into-text-cells',
      what: 'the same into a cell formatted as text; then write 12 into another one: a text?',
      readings: always(['=1+1', '12']),
      run: async (stage) => {
        await stage.send((sheet) => (sheet.getRange('A1:A2').numberFormat = [['@'], ['@']]));
        await stage.send((sheet) => (sheet.getRange('A1:A2').values = [[APOSTROPHE], [12]]));
        return valuesOf(stage, 'A1:A2');
      },
    },
    {
      id: 'writing-null-into-calculated-column',
      what: '`rows.add(null, [["x", null]])` to a table whose second column is calculated: blank, or the formula’s result?',
      readings: [...always(''), { gives: { value: 1 }, isOnlyReal: true }],
      run: async (stage) => {
        await stage.send((sheet) => {
          sheet.getRange(CALCULATED).values = [
            ['Key', 'Length'],
            ['a', '=LEN(C2)'],
          ];
          sheet.tables.add(CALCULATED, true);
        });
        await stage.send((sheet) =>
          sheet.tables.getItemAt(0).rows.add(undefined, [['x', null]] as unknown as string[][]),
        );
        return (await valuesOf(stage, 'D3'))[0] ?? '';
      },
    },
    {
      id: 'writing-one-format',
      what: '`getRange("A1:A100").numberFormat = "0.00"`: in all hundred cells?',
      readings: always(100),
      run: async (stage) => {
        await stage.send((sheet) => (sheet.getRange('A1:A100').numberFormat = '0.00' as unknown as string[][]));
        const range = await stage.send((sheet) => sheet.getRange('A1:A100').load('numberFormat'));
        return (range.numberFormat as string[][]).flat().filter((format) => format === '0.00').length;
      },
    },
    {
      id: 'writing-below-a-table',
      what: 'a table on `A1:A2`, a rule on `A5`, `=A5` in C1; `rows.add(0, …)`: where is the rule, and what does C1 say?',
      readings: byHabit('tableRows', { simple: ['A5', '=A5'], followed: ['A6', '=A6'] }),
      run: async (stage) => {
        await stage.send((sheet) => {
          sheet.getRange('A1:A2').values = [['Key'], ['a']];
          sheet.tables.add('A1:A2', true);
          sheet.getRange('A5').conditionalFormats.add('Custom').custom.rule.formula = '=1=1';
          sheet.getRange('C1').formulas = [['=A5']];
        });
        await stage.send((sheet) => sheet.tables.getItemAt(0).rows.add(0, [['b']]));
        const { rule, cell } = await stage.send((sheet) => ({
          rule: sheet.getRange().conditionalFormats.getItemAt(0).getRange().load('address'),
          cell: sheet.getRange('C1').load('formulas'),
        }));
        return [rule.address.slice(rule.address.lastIndexOf('!') + 1), String(cell.formulas[0]?.[0])];
      },
    },
    {
      id: 'writing-last-row-deleted',
      what: 'delete the only row of a table: is one blank row left?',
      readings: always([1, '']),
      run: async (stage) => {
        await stage.send((sheet) => {
          sheet.getRange('A1:A2').values = [['Key'], ['a']];
          sheet.tables.add('A1:A2', true).rows.getItemAt(0).delete();
        });
        const count = await stage.send((sheet) => sheet.tables.getItemAt(0).rows.getCount());
        return [count.value, ...(await valuesOf(stage, 'A2'))];
      },
    },
    {
      id: 'writing-blank-tail',
      what: '`rows.add` with 1,600 rows of which the last 99 are blank: how many rows has the table? (office-js #3191, #3013)',
      readings: always(1601),
      run: async (stage) => {
        await stage.send((sheet) => {
          sheet.getRange('A1:B2').values = [
            ['Key', 'Value'],
            ['a', 1],
          ];
          sheet.tables.add('A1:B2', true);
        });
        const rows = Array.from({ length: 1600 }, (_, row) => (row < 1501 ? ['b', row] : ['', '']));
        await stage.send((sheet) => sheet.tables.getItemAt(0).rows.add(undefined, rows));
        const count = await stage.send((sheet) => sheet.tables.getItemAt(0).rows.getCount());
        return count.value;
      },
    },
    {
      id: 'writing-narrow-column',
      what: 'a date in a column 5 points wide: its `text` (the reference: no `####`)',
      readings: always(false),
      run: async (stage) => {
        await stage.send((sheet) => {
          const cell = sheet.getRange('A1');
          cell.numberFormat = [['dd/mm/yyyy']];
          cell.values = [[43924]];
          cell.format.columnWidth = 5;
        });
        const cell = await stage.send((sheet) => sheet.getRange('A1').load('text'));
        return (cell.text[0]?.[0] ?? '').includes('#');
      },
    },
    {
      id: 'writing-dates-1904',
      what: 'a date in a workbook that then counts from 1904: `values` before and after',
      byHand: 'chooses the 1904 date system, and takes the choice back',
      readings: byHabit('dates1904', { converted: 0, raw: -1462 }),
      run: async (stage) => {
        const date = 43924;
        await stage.ask('dates-1904');
        await stage.send((sheet) => {
          sheet.getRange('A1').numberFormat = [['dd/mm/yyyy']];
          sheet.getRange('A1').values = [['2020-04-03']];
        });
        const [value] = await valuesOf(stage, 'A1');
        return typeof value === 'number' ? value - date : 'no number';
      },
      after: (stage) => stage.ask('dates-1900'),
    },
    {
      id: 'writing-over-a-spill',
      what: '`=SEQUENCE(3)` in A1, then write A3: what do A1 and A2 hold?',
      // The simulated Excel has no SEQUENCE.
      readings: [
        ...always(['#NAME?', '', 'x']),
        { gives: { value: [0, '', 'x'] }, isOnlyReal: true },
        { gives: { value: ['#SPILL!', '', 'x'] }, isOnlyReal: true },
      ],
      run: async (stage) => {
        await stage.send((sheet) => (sheet.getRange('A1').formulas = [['=SEQUENCE(3)']]));
        await stage.send((sheet) => (sheet.getRange('A3').values = [['x']]));
        return valuesOf(stage, 'A1:A3');
      },
    },
    {
      id: 'writing-new-settings',
      what: '`settings.add` of one that is there and of a new one, in one sync (office-js #920)',
      readings: always([2, 3]),
      run: async (stage): Promise<Json> => {
        const [old, fresh] = ['ringfence-comparison-old', 'ringfence-comparison-new'];
        await stage.send((_sheet, { settings }) => settings.add(old, 1));
        await stage.send((_sheet, { settings }) => {
          settings.add(old, 2);
          settings.add(fresh, 3);
        });
        const kept = await stage.send((_sheet, { settings }) =>
          [old, fresh].map((key) => settings.getItemOrNullObject(key).load('value')),
        );
        return kept.map((setting) => (setting.isNullObject ? null : (setting.value as Json)));
      },
      after: (stage) =>
        stage.attempt((_sheet, { settings }) => {
          for (const key of ['ringfence-comparison-old', 'ringfence-comparison-new']) settings.getItem(key).delete();
        }),
    },
  ],
};
