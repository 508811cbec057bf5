import { asTyped, day, id, suggested, yesNo } from './columns';
import { defineTable } from './define-table';

/** What an agreement of a service has to cover where the service is high-risk. Source: 2019 report, section 4.4. */
export const AGREEMENT_ITEMS = ['Staffing', 'Costs', 'Policies', 'Procedures'] as const;

export const AGREEMENTS = defineTable({
  name: 'Agreements',
  oneRow: 'one item of a service’s agreement',
  telling: 'Service ID',
  writtenBy: 'people',
  columns: {
    'Service ID': id('The service, by ID or name.', { names: 'service' }),
    Item: suggested(...AGREEMENT_ITEMS)('What is agreed.', { width: 24 }),
    'In place': yesNo('Whether it is.'),
    Reference: asTyped('Where it is written.', { width: 30 }),
    Date: day('When it was agreed.'),
  },
});
