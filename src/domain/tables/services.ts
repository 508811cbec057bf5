import { amount, day, id, list, longText, oneOf, rank, suggested, text, yesNo } from './columns';
import { defineTable } from './define-table';
import { LIKE_FIRST_DAY, LIKE_LAST_DAY, LIKE_PURPOSES } from './like-headings';
import { COMMITMENTS, FREQUENCIES, RISKS } from './register-words';

export const SERVICES = defineTable({
  name: 'Services',
  oneRow: 'a commissioned service or project',
  telling: 'Service ID',
  writtenBy: 'people',
  checkedAs: 'specification',
  columns: {
    'Service ID': id('What other tables and returns call it.', { expects: 'an ID' }),
    Service: text('Its name.', { width: 40 }),
    Provider: text('Who runs it.', { width: 38 }),
    Scheme: suggested('Priority Commissioning', 'Community Grant')('Under what it is commissioned.', { width: 22 }),
    Route: suggested(
      'Open procurement',
      'Mini-competition',
      'PCC grant',
    )('How the provider was chosen.', { width: 18 }),
    Purposes: list('What it does: a ringfenced fund pays it where one of them is its own.', {
      width: 24,
      expects: 'a list of purposes',
      like: LIKE_PURPOSES,
      neededForMoney: 'with ringfences',
    }),
    Priorities: longText('Priorities of the plan that it serves.', { width: 30 }),
    Area: text('Where it works.', { width: 18 }),
    Risk: oneOf(RISKS)('A high-risk service needs a whole agreement.', { width: 11, isForReturns: true }),
    Start: day('Its first day.', { like: LIKE_FIRST_DAY }),
    End: day('Its last day.', { like: LIKE_LAST_DAY }),
    Cost: amount('What it costs in all, co-funders’ shares included.', {
      like: /\b(?:costs?|price|amount|budget)\b/,
      neededForMoney: 'always',
    }),
    Commitment: oneOf(COMMITMENTS)('Whether an agreement binds already: those are paid first.', {
      like: /\bcommit|\bcontracted\b/,
    }),
    Rank: rank('Among planned services, 1 is paid first.', { like: /\brank|^priority$/ }),
    'Crime-related': yesNo('Whether KPIs are asked for that apply to crime only.', { width: 14, isForReturns: true }),
    'Return frequency': oneOf(FREQUENCIES)('How often it sends a return.', { width: 15, isForReturns: true }),
    Lead: text('Who in the office looks after it.', { width: 22 }),
    'Intervention type': text('What it mainly does; without it, what more than half of its interventions are.', {
      isExtra: true,
    }),
  },
  needed: [['Service ID']],
  spans: [['Start', 'End']],
});
