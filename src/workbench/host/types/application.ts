import { booleanOf, oneOf } from '../args';
import { defineType } from '../registry';

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
    // The page draws after each sync anyway.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

export const runtimeType = defineType('Runtime', {
  get: { EnableEvents: (_here, state) => state.events.isEnabled },
  put: {
    EnableEvents: (_here, value, state) => {
      state.events.isEnabled = booleanOf(value);
    },
  },
});
