import { allOf, counted, quote, sheetPlace } from '../text/grammar';
import { printArea } from '../../cells/addresses';
import type { Field } from '../model/returns';
import { defineRule } from '../engine/define-rule';

type Data = Readonly<{ kpi: string; places: readonly string[] }>;

/**
 * Two columns (in a summary two rows) that stand for the same KPI and category: under the same heading, or under different
 * ones that both name a KPI every return must hold once. Headings of other fields may differ because the columns do
 * (`Date opened`, `First contact`), under different groups they do (`Forecast` in each quarter), and so may those of a KPI that allows several answers, one in each column.
 */
export const columnDuplicated = defineRule<Data>({
  id: 'column-duplicated',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'return',
  source: 'Frictionless Data and 360Giving: a field that stands twice cannot be told apart; 2019 report, section 5.1.',
  words: {
    title: 'The same KPI twice',
    why: 'When one KPI has two places, nobody knows which one counts, and adding them up counts people twice.',
    whatToDo: 'Keep one of them. Give the other a heading that says what else it holds, or delete it.',
    message: (facts, { kpi, places }) =>
      `${sheetPlace(facts)}: ${quote(kpi)} stands in ${counted(places.length, 'place')}, ${allOf(places)}.`,
  },
  check: function* ({ table }) {
    const byMeaning = new Map<string, Field[]>();
    for (const field of table.fields) {
      const meaning = JSON.stringify([
        field.kpi.id,
        same(field.category ?? ''),
        same(field.group ?? ''),
        isGivenOnce(field) ? '' : same(field.header),
      ]);
      byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), field]);
    }
    for (const fields of byMeaning.values()) {
      const [first] = fields;
      if (!first || fields.length < 2) continue;
      const name = first.category === undefined ? first.kpi.name : `${first.kpi.name}, ${first.category}`;
      yield {
        kpi: first.kpi.id,
        areas: fields.map((field) => field.headerCell),
        samples: [],
        data: {
          kpi: name,
          places: fields.map(({ header, headerCell }) => `${printArea(headerCell)} ${quote(header)}`),
        },
        discriminator: first.category === undefined ? undefined : same(first.category),
      };
    }
  },
});

/** A heading that is only like the KPI's is no proof that it means the same. */
function isGivenOnce({ kpi, category, how }: Field): boolean {
  const allowsSeveral = kpi.responses === 'multiple' && category === undefined;
  return kpi.required === 'yes' && how !== 'similar' && !allowsSeveral;
}

function same(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
