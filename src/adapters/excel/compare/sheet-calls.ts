import { always, refused, type CallGroup } from './call';

export const SHEET_CALLS: CallGroup = {
  title: 'Chart sheets, a locked structure, hidden sheets',
  calls: [
    {
      id: 'sheets-chart-in-front',
      what: 'a chart sheet in front: `getActiveWorksheet()`, `getSelectedRange()` (office-js #2444)',
      byHand: 'adds a chart sheet, and deletes it again',
      readings: always(['UnsupportedSheet', 'InvalidSelection']),
      run: async (stage) => {
        await stage.ask('chart-sheet');
        return [
          await stage.attempt((_sheet, { worksheets }) => worksheets.getActiveWorksheet().load('name')),
          await stage.attempt((_sheet, workbook) => workbook.getSelectedRange().load('address')),
        ];
      },
      after: async (stage) => {
        await stage.attempt((sheet) => sheet.activate());
        await stage.ask('chart-sheet-gone');
      },
    },
    {
      id: 'sheets-locked-structure',
      what: '`workbook.protection.protect()`; then `worksheets.add()`, a new name, hiding, deleting, protecting once more',
      readings: always(['AccessDenied', 'AccessDenied', 'AccessDenied', 'AccessDenied', 'AccessDenied']),
      run: async (stage) => {
        await stage.send((_sheet, { protection }) => protection.protect());
        return [
          await stage.attempt((_sheet, { worksheets }) => worksheets.add(`${stage.sheetName} 2`)),
          await stage.attempt((sheet) => (sheet.name = `${stage.sheetName} 3`)),
          await stage.attempt((sheet) => (sheet.visibility = 'Hidden')),
          await stage.attempt((sheet) => sheet.delete()),
          await stage.attempt((_sheet, { protection }) => protection.protect()),
        ];
      },
      after: (stage) => stage.attempt((_sheet, { protection }) => protection.unprotect()),
    },
    {
      id: 'sheets-locked-cells',
      what: 'under the same protection, a value is written',
      readings: always('done'),
      run: async (stage) => {
        await stage.send((_sheet, { protection }) => protection.protect());
        return stage.attempt((sheet) => (sheet.getRange('A1').values = [['x']]));
      },
      after: (stage) => stage.attempt((_sheet, { protection }) => protection.unprotect()),
    },
    {
      id: 'sheets-hidden-select',
      what: 'a hidden sheet: `getRange("A1").select()`',
      readings: refused('InvalidOperation'),
      run: async (stage) => {
        await stage.send((sheet) => (sheet.visibility = 'Hidden'));
        await stage.send((sheet) => sheet.getRange('A1').select());
        return 'done';
      },
    },
    {
      id: 'sheets-very-hidden-delete',
      what: 'a very hidden sheet: `delete()`',
      readings: refused('InvalidOperation'),
      run: async (stage) => {
        await stage.send((sheet) => (sheet.visibility = 'VeryHidden'));
        await stage.send((sheet) => sheet.delete());
        return 'done';
      },
    },
    {
      id: 'sheets-add-and-activate',
      what: '`worksheets.add()` and `activate()` in one sync: is it in front? (office-js #930)',
      readings: [{ gives: { value: true } }, { gives: { value: false }, isOnlyReal: true }],
      run: async (stage) => {
        const name = `${stage.sheetName} 2`;
        await stage.send((_sheet, { worksheets }) => worksheets.add(name).activate());
        const active = await stage.send((_sheet, { worksheets }) => worksheets.getActiveWorksheet().load('name'));
        return active.name === name;
      },
      after: (stage) => stage.attempt((_sheet, { worksheets }) => worksheets.getItem(`${stage.sheetName} 2`).delete()),
    },
    {
      id: 'sheets-whole-address',
      what: '`sheet.getRange().load("address")`, without the name of the sheet',
      readings: always('A:XFD'),
      run: async (stage) => {
        const range = await stage.send((sheet) => sheet.getRange().load('address'));
        return range.address.slice(range.address.lastIndexOf('!') + 1);
      },
    },
    {
      id: 'sheets-two-areas',
      what: 'two areas are selected: `getSelectedRange()`',
      byHand: 'selects two areas',
      readings: refused('InvalidSelection'),
      run: async (stage) => {
        await stage.send((sheet) => sheet.activate());
        await stage.ask('two-areas');
        const range = await stage.send((_sheet, workbook) => workbook.getSelectedRange().load('cellCount'));
        return range.cellCount;
      },
    },
    {
      id: 'sheets-cell-edited',
      what: 'a cell is being edited: write another one',
      byHand: 'leaves the cursor in a cell, and presses Esc afterwards',
      readings: refused('InvalidOperationInCellEditMode'),
      run: async (stage) => {
        await stage.send((sheet) => sheet.activate());
        await stage.ask('edit-cell');
        await stage.send((sheet) => (sheet.getRange('C3').values = [['x']]));
        return 'done';
      },
      after: (stage) => stage.ask('edit-ended'),
    },
    {
      id: 'sheets-print-orientation',
      what: 'no printer installed: `pageLayout.orientation = "Landscape"`',
      byHand: 'has a machine without a printer',
      readings: refused('GeneralException'),
      run: async (stage) => {
        await stage.ask('no-printer');
        await stage.send((sheet) => (sheet.pageLayout.orientation = 'Landscape'));
        return 'done';
      },
    },
    {
      id: 'sheets-print-fit',
      what: '`pageLayout.zoom = { horizontalFitToPages: 1 }`, then load `zoom` (office-js #1860)',
      readings: [{ gives: { value: 1 } }, { gives: { value: null }, isOnlyReal: true }],
      run: async (stage) => {
        await stage.send((sheet) => (sheet.pageLayout.zoom = { horizontalFitToPages: 1 }));
        const layout = await stage.send((sheet) => sheet.pageLayout.load('zoom'));
        return layout.zoom.horizontalFitToPages ?? null;
      },
    },
  ],
};
