import { oneOf, quote, record, sheetPlace, type Facts } from '../text/grammar';

/** Where no heading, or label, stands for a KPI. */
export function noHeading(
  facts: Facts,
  { kpi, headerRow }: { readonly kpi: string; readonly headerRow: number },
): string {
  if (facts.lies === 'sideways')
    return `${sheetPlace(facts)}, ${record(facts, headerRow)}: no label stands for ${quote(kpi)}`;
  return facts.layout === 'records'
    ? `${sheetPlace(facts)}, row ${headerRow}: no heading stands for ${quote(kpi)}`
    : `${sheetPlace(facts)}, rows from ${headerRow} on: no label stands for ${quote(kpi)}`;
}

/** The end of that sentence: headings that are only a little like it. */
export function mayBeIt(mayBe: readonly string[]): string {
  return mayBe.length > 0 ? ` It may be ${oneOf(mayBe)}, which is too unlike to be sure.` : '';
}
