import { always, refused, type CallGroup } from './call';

export const NULL_CALLS: CallGroup = {
  title: 'Null objects and nulls',
  calls: [
    {
      id: 'nulls-method',
      what: '`worksheets.getItemOrNullObject("Nowhere").delete()`',
      readings: [...refused('ItemNotFound'), { gives: { value: 'done' }, isOnlyReal: true }],
      run: async (stage) => {
        await stage.send((_sheet, { worksheets }) => worksheets.getItemOrNullObject('Nowhere').delete());
        return 'done';
      },
    },
    {
      id: 'nulls-property',
      what: '`worksheets.getItemOrNullObject("Nowhere").name = "x"`',
      readings: [...refused('ItemNotFound'), { gives: { value: 'done' }, isOnlyReal: true }],
      run: async (stage) => {
        await stage.send((_sheet, { worksheets }) => (worksheets.getItemOrNullObject('Nowhere').name = 'x'));
        return 'done';
      },
    },
    {
      id: 'nulls-below',
      what: '`worksheets.getItemOrNullObject("Nowhere").getRange("A1")`: a null object too?',
      readings: always(true),
      run: async (stage) => {
        const range = await stage.send((_sheet, { worksheets }) =>
          worksheets.getItemOrNullObject('Nowhere').getRange('A1').load('address'),
        );
        return range.isNullObject;
      },
    },
    {
      id: 'nulls-missing',
      what: '`worksheets.getItem("Nowhere").load("name")`',
      readings: refused('ItemNotFound'),
      run: async (stage) => {
        await stage.send((_sheet, { worksheets }) => worksheets.getItem('Nowhere').load('name'));
        return 'done';
      },
    },
    {
      id: 'nulls-hidden-rows',
      what: 'hide row 2 of `A1:A4`; load `rowHidden` of it, and of rows 1 and 2',
      readings: always([null, false, true]),
      run: async (stage) => {
        await stage.send((sheet) => (sheet.getRange('A2').rowHidden = true));
        const asked = await stage.send((sheet) =>
          ['A1:A4', 'A1', 'A2'].map((address) => sheet.getRange(address).load('rowHidden')),
        );
        return asked.map(({ rowHidden }) => rowHidden);
      },
    },
    {
      id: 'nulls-fill-of-areas',
      what: '`A1` filled, `C1` not: `format/fill/color` and `format/font/bold` of `A1,C1`, bold set in `A1`',
      readings: [{ gives: { value: [null, null] } }, { gives: { value: [null, false] }, isOnlyReal: true }],
      run: async (stage) => {
        await stage.send((sheet) => {
          const { format } = sheet.getRange('A1');
          format.fill.color = '#FF0000';
          format.font.bold = true;
        });
        const areas = await stage.send((sheet) => sheet.getRanges('A1,C1').load('format/fill/color,format/font/bold'));
        return [areas.format.fill.color, areas.format.font.bold];
      },
    },
    {
      id: 'nulls-used-range',
      what: 'a blank sheet: is `getUsedRangeOrNullObject(true)` a null object, and what is the address of `getUsedRange()`?',
      readings: always([true, 'A1']),
      run: async (stage) => {
        const asked = await stage.send((sheet) => ({
          used: sheet.getUsedRange().load('address'),
          withValues: sheet.getUsedRangeOrNullObject(true).load('address'),
        }));
        const { address } = asked.used;
        return [asked.withValues.isNullObject, address.slice(address.lastIndexOf('!') + 1)];
      },
    },
  ],
};
