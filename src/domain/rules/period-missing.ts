import type { RuleData } from '../messages/rule-data';
import { STRUCTURE } from '../messages/structure';
import { printArea } from '../../cells/addresses';
import { defineRule } from '../engine/define-rule';

/** No period above the table, in the sheet's name, in its headings or in the register; or one that cannot be read. */
export const periodMissing = defineRule<RuleData['period-missing']>({
  id: 'period-missing',
  severity: 'error',
  appliesTo: 'return',
  source: '2019 report, section 4.5: quarterly data; section 5.1: compared with the previous year.',
  words: STRUCTURE['period-missing'],
  check: function* ({ table, siblings }) {
    // A period stands once on a sheet and holds for all its tables.
    if (table !== siblings[0]) return;
    if (siblings.some(({ period, fields }) => period ?? fields.some(({ periods }) => periods?.some(Boolean)))) return;
    const unreadable = siblings.find((sibling) => sibling.unreadablePeriod)?.unreadablePeriod;
    const area = typeof unreadable?.from === 'object' ? unreadable.from : undefined;
    if (!unreadable || !area) {
      yield { areas: [], samples: [], data: { cell: '', text: '' } };
      return;
    }
    yield {
      areas: [area],
      samples: [{ row: area.top, column: area.left, value: unreadable.value }],
      data: { cell: printArea(area), text: unreadable.value },
    };
  },
});
