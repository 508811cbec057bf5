import { asTyped, figure, longText, text } from './columns';
import { defineTable } from './define-table';

const PERCENT = { width: 13, numberFormat: '+0.0;"−"0.0;0.0' } as const;

/** In the KPI's unit: of percentages, points. */
const CHANGE = { width: 13, numberFormat: '+General;"−"General;0' } as const;
const CHANCE = { width: 11, numberFormat: '[<0.001]"under 0.1%";0.0%' } as const;
const NARROW = { width: 11 } as const;

/** Not in a new workbook: it is made when somebody asks for it. */
export const VARIANCES = defineTable({
  name: 'Variances',
  oneRow: 'a KPI of a service, with what a review says of it',
  telling: 'Verdict',
  writtenBy: 'Ringfence',
  columns: {
    'Service ID': asTyped('The service.', { width: 14 }),
    Service: longText('Its name.', { width: 28 }),
    'KPI ID': asTyped('The KPI.'),
    KPI: longText('Its name, with its unit.', { width: 26 }),
    Category: longText('The category; blank for the KPI as a whole.', { width: 18 }),
    Period: asTyped('The period that is reviewed.'),
    Value: figure('What was reported for it.', NARROW),
    Target: figure('What was to be reached.', NARROW),
    'Last period': figure('The value of the period before.', NARROW),
    Difference: figure('By how much it is another.', CHANGE),
    'Change %': figure('The same in per cent; blank for percentages.', PERCENT),
    'Same period last year': figure('The value of a year before.', { width: 13 }),
    'Difference from last year': figure('By how much it is another.', CHANGE),
    'Change on last year %': figure('The same in per cent; blank for percentages.', PERCENT),
    'Year so far': figure('The sum of the year’s periods up to this one.', NARROW),
    'Year so far last year': figure('The same a year before.', { width: 13 }),
    'Similar services': figure('What similar services would have.', { width: 12 }),
    Chance: figure('How rarely chance alone gives such a value.', CHANCE),
    Verdict: text('Whether it matters.', { width: 16 }),
    Because: longText('Why.', { width: 60 }),
    Explanation: longText('What the provider said, without personal data.', { width: 50 }),
    'Next step': text('The rung of the ladder that comes next.', NARROW),
    Why: longText('Why that one.', { width: 60 }),
  },
});
