import { printArea } from '../../cells/addresses';
import { ownCell } from '../messages/origins';
import { defineRule } from '../engine/define-rule';
import { quote, sheetPlace } from '../text/grammar';

type Data = Readonly<{ cell: string; text: string }>;

/** No period above the table, in the sheet's name, in its headings or in the register; or one that cannot be read. */
export const periodMissing = defineRule<Data>({
  id: 'period-missing',
  severity: 'error',
  theme: 'missing',
  appliesTo: 'return',
  source: '2019 report, section 4.5: quarterly data; section 5.1: compared with the previous year.',
  words: {
    title: 'The period is missing',
    why: 'Figures can be compared with a target or with last year only when it is known which months they are for.',
    whatToDo: 'Write the period above the table, for example “Period: 2019-20 Q1” or “Period: April 2019”.',
    message: (facts, { cell, text }) =>
      cell === ''
        ? `${sheetPlace(facts)} does not say which period it is for.`
        : `${cell}: ${quote(text)} cannot be read as a period.`,
  },
  check: function* ({ table, siblings }) {
    // A period stands once on a sheet and holds for all its tables.
    if (table !== siblings[0]) return;
    if (siblings.some(({ period, fields }) => period ?? fields.some(({ periods }) => periods?.some(Boolean)))) return;
    const unreadable = siblings.find((sibling) => sibling.unreadablePeriod)?.unreadablePeriod;
    const area = unreadable && ownCell(unreadable.from);
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
