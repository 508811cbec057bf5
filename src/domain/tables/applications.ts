import { amount, asTyped, longText, number, suggested, text, yesNo } from './columns';
import { defineTable } from './define-table';

export const APPLICATIONS = defineTable({
  name: 'Applications',
  oneRow: 'an application for a community grant',
  telling: 'Application ID',
  writtenBy: 'people',
  columns: {
    'Application ID': asTyped('What it is called.', { width: 15 }),
    Organisation: text('Who applies.', { width: 36 }),
    'Organisation type': suggested(
      'Voluntary',
      'Community',
      'Public',
      'Private',
    )('What kind of body that is.', {
      width: 18,
    }),
    Project: longText('What for.'),
    Amount: amount('What is asked for.'),
    Priorities: longText('Priorities of the plan that it serves.', { width: 24 }),
    Area: text('Where.', { width: 18 }),
    Eligibility: yesNo('Whether it may apply.'),
    Governance: yesNo('Whether its governance is in order.'),
    Need: number('Its score for need.', { width: 10 }),
    Outcomes: number('Its score for outcomes.', { width: 11 }),
    Outputs: number('Its score for outputs.', { width: 10 }),
    Evaluation: number('Its score for evaluation.', { width: 12 }),
    'Earlier award': yesNo('Whether it was paid before.', { width: 14 }),
    Decision: suggested('Fund', 'Do not fund', 'PCC to decide')('What was decided.', { width: 16 }),
  },
});
