import { always, refused, type CallGroup } from './call';

export const PROTECTION_CALLS: CallGroup = {
  title: 'Protected sheets',
  calls: [
    {
      id: 'protection-twice',
      what: '`sheet.protection.protect()` twice (office-js #6784)',
      readings: [...always(['done', 'AccessDenied']), { gives: { value: ['done', 'done'] }, isOnlyReal: true }],
      run: async (stage) => [
        await stage.attempt(({ protection }) => protection.protect()),
        await stage.attempt(({ protection }) => protection.protect()),
      ],
    },
    {
      id: 'protection-password',
      what: '`protect({}, "secret")`, then `unprotect("wrong")`',
      readings: [...refused('AccessDenied'), { gives: { code: 'BadPassword' }, isOnlyReal: true }],
      run: async (stage) => {
        await stage.send(({ protection }) => protection.protect({}, 'secret'));
        await stage.send(({ protection }) => protection.unprotect('wrong'));
        return 'done';
      },
      after: (stage) => stage.attempt(({ protection }) => protection.unprotect('secret')),
    },
    {
      id: 'protection-changes',
      what: 'on a protected sheet: value, fill, conditional format, column width, choices, merging, a table',
      readings: always(Array.from({ length: 7 }, () => 'AccessDenied')),
      run: async (stage) => {
        await stage.send(({ protection }) => protection.protect());
        const cells = (sheet: Excel.Worksheet): Excel.Range => sheet.getRange('A1:A2');
        return [
          await stage.attempt((sheet) => (cells(sheet).values = [[1], [2]])),
          await stage.attempt((sheet) => (cells(sheet).format.fill.color = '#FF0000')),
          await stage.attempt((sheet) => cells(sheet).conditionalFormats.add('Custom')),
          await stage.attempt((sheet) => (cells(sheet).format.columnWidth = 100)),
          await stage.attempt(
            (sheet) => (cells(sheet).dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No' } }),
          ),
          await stage.attempt((sheet) => cells(sheet).merge()),
          await stage.attempt((sheet) => sheet.tables.add('A1:A2', true)),
        ];
      },
    },
    {
      id: 'protection-reading',
      what: 'on a protected sheet: hidden rows, formulas, conditional formats, merged areas, the filter',
      readings: always(Array.from({ length: 5 }, () => 'done')),
      run: async (stage) => {
        await stage.send((sheet) => {
          sheet.getRange('A1:B2').values = [
            [1, 2],
            [3, 4],
          ];
          sheet.protection.protect();
        });
        const cells = (sheet: Excel.Worksheet): Excel.Range => sheet.getRange('A1:B2');
        return [
          await stage.attempt((sheet) => cells(sheet).load('rowHidden,columnHidden')),
          await stage.attempt((sheet) => cells(sheet).load('formulas')),
          await stage.attempt((sheet) => cells(sheet).conditionalFormats.load('items/id')),
          await stage.attempt((sheet) => cells(sheet).getMergedAreasOrNullObject().load('address')),
          await stage.attempt((sheet) => sheet.autoFilter.load('isDataFiltered')),
        ];
      },
    },
    {
      id: 'protection-special-cells',
      what: 'on a protected sheet: `getSpecialCellsOrNullObject("Formulas")`, and `"Visible"`',
      readings: always(['AccessDenied', 'AccessDenied']),
      run: async (stage) => {
        await stage.send((sheet) => {
          sheet.getRange('A1:A2').values = [['=1+1'], [2]];
          sheet.protection.protect();
        });
        const special = (kind: 'Formulas' | 'Visible'): Promise<string> =>
          stage.attempt((sheet) => sheet.getRange('A1:A2').getSpecialCellsOrNullObject(kind).load('address'));
        return [await special('Formulas'), await special('Visible')];
      },
    },
  ],
};
