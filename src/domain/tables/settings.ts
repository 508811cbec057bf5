import { anyValue, longText, text } from './columns';
import { defineTable } from './define-table';

/** What the office sets for itself. The names that are understood stand in `read-settings` and `thresholds`. */
export const SETTINGS = defineTable({
  name: 'Settings',
  oneRow: 'a setting',
  telling: 'Setting',
  writtenBy: 'people',
  columns: {
    Setting: text('Its name, as a new workbook has it.', { width: 30 }),
    Value: anyValue('What it is set to; blank for what Ringfence would take by itself.'),
    Meaning: longText('What it does, for people who read the table.', { width: 70 }),
  },
});
