import { blankWorkbookBytes } from '../../../workbook/xlsx/blank-workbook';
import { booleanOf, oneOf, optionalText } from '../args';
import { HostError } from '../host-error';
import { defineType, make } from '../registry';

const CALCULATION = { automatic: 'Automatic', manual: 'Manual' } as const;

export const applicationType = defineType('Application', {
  get: {
    CalculationMode: (_here, state) => CALCULATION[state.workbook.calculationMode],
    CalculationState: () => 'Done',
    CalculationEngineVersion: () => 191_029,
    DecimalSeparator: () => '.',
    ThousandsSeparator: () => ',',
    UseSystemSeparators: () => true,
  },
  put: {
    CalculationMode: (_here, value, state) => {
      state.workbook.calculationMode = oneOf(value, ['Automatic', 'Manual']) === 'Manual' ? 'manual' : 'automatic';
    },
  },
  methods: {
    Calculate: (_here, [kind], state) => {
      oneOf(kind, ['Recalculate', 'Full', 'FullRebuild']);
      for (const sheet of state.workbook.sheets) {
        const used = sheet.usedArea(false);
        if (used) state.workbook.calculate(sheet.id, used, 'add-in');
      }
    },
    SuspendApiCalculationUntilNextSync: (_here, _args, state) => {
      state.suspended ??= [];
    },
    CreateWorkbook: (_here, [file]) => make('WorkbookCreated', newWorkbook(optionalText(file))),
    // The page draws after each sync anyway.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

/** @throws InvalidArgument for what is no base64 */
function newWorkbook(file: string | undefined): Uint8Array {
  if (file === undefined) return blankWorkbookBytes();
  try {
    return Uint8Array.from(atob(file), (byte) => byte.charCodeAt(0));
  } catch {
    throw new HostError('InvalidArgument');
  }
}

export const workbookCreatedType = defineType('WorkbookCreated', {
  methods: { Open: (file, _args, state) => state.openWorkbook(file) },
});

export const runtimeType = defineType('Runtime', {
  get: { EnableEvents: (_here, state) => state.events.isEnabled },
  put: {
    EnableEvents: (_here, value, state) => {
      state.events.isEnabled = booleanOf(value);
    },
  },
});
