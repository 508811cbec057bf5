import { anyOf, asTyped, day, id, longText, suggested, text } from './columns';
import { defineTable } from './define-table';
import { STAGE_WORDS } from './register-words';

export const ESCALATIONS = defineTable({
  name: 'Escalations',
  oneRow: 'one step on the ladder; rows are added and never changed',
  telling: 'Case',
  writtenBy: 'people and Ringfence',
  columns: {
    Case: asTyped('What the case is called: steps of one case follow each other.', { width: 12 }),
    Date: day('The day of the step.'),
    'Service ID': id('The service, by ID or name.', { names: 'service' }),
    'KPI ID': id('The KPI, by ID or name.', { width: 22, names: 'KPI' }),
    Stage: anyOf(STAGE_WORDS)('The rung that was reached.', { width: 12 }),
    Reason: longText('Why.', { width: 44 }),
    'Asked for': longText('What the provider is to send or do.', { width: 44 }),
    Due: day('By when.'),
    By: text('Who took the step.', { width: 22 }),
    Response: longText('What was answered.', { width: 36, mayBeLeftOut: true }),
    Outcome: suggested('Closed', 'Not enough')('What came of it; blank while it is open.', {
      width: 20,
      mayBeLeftOut: true,
    }),
  },
});
