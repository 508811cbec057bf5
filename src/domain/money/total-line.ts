import type { SpecRow } from '../tables/spec-rows';

/** What finance systems write beside a sum, and nothing else: `Total`, `Grand total:`, `Sub-total for the period`. */
const TOTAL =
  /^(?:(?:grand|sub|report|overall|fund|service|page|final|ledger)[\s-]*)?totals?(?: (?:spend|spent|expenditure|costs?|amount|payments|to date|all|for (?:the )?(?:year|period|month|quarter|fund|service|report))){0,2}\s*[:.]?$/i;

/** True for a cell that says that its row adds others up, and says nothing else. */
export const saysTotal = (text: string): boolean => TOTAL.test(text.trim());

const CODES = ['Fund ID', 'Service ID'] as const;
const OTHERS = ['Date', 'Reference', 'Description'] as const;

/**
 * A line of `Spend` that adds others up, as exports end with. Only where there is no doubt, for it is left out without a word: a cell says
 * so and says nothing else, one of the codes is missing or is that cell, and there is neither a date nor a reference. A service
 * called `Total Respect` is a service.
 */
export function isTotalLine(
  { text }: Pick<SpecRow, 'text'>,
  fund: string | undefined,
  service: string | undefined,
): boolean {
  const says = (column: string): boolean => saysTotal(text(column));
  const isOpen = (column: string): boolean => text(column) === '' || says(column);
  const [isFundOpen, isServiceOpen] = [
    fund === undefined && isOpen('Fund ID'),
    service === undefined && isOpen('Service ID'),
  ];
  if (!(isFundOpen || isServiceOpen) || !isOpen('Date') || !isOpen('Reference')) return false;
  return [...CODES, ...OTHERS].some((column) => says(column));
}
