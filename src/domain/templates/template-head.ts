import { HOW_TO_FILL, TEMPLATE_LABELS, titleOf } from '../tables/templates';
import type { Period } from '../model/periods';
import type { PlacedCell } from '../model/sheet-document';
import type { Specification } from '../model/specification';

/** The row of headings on every template, below the title and the labels. Zero-based. */
export const HEADER_ROW = 6;

/** Title, how to fill it in, and whose return it is; what is not known is left to be filled in. */
export function templateHead(
  { service }: Specification,
  layout: 'records' | 'summary',
  period: Period | undefined,
): readonly PlacedCell[] {
  const labelled = [
    [TEMPLATE_LABELS.provider, service?.provider ?? ''],
    [TEMPLATE_LABELS.service, service?.name ?? ''],
    [TEMPLATE_LABELS.period, period?.label ?? ''],
  ] as const;
  return [
    { row: 0, column: 0, value: titleOf(service?.name), look: 'title' },
    { row: 1, column: 0, value: HOW_TO_FILL[layout] },
    ...labelled.flatMap(([label, value], index): readonly PlacedCell[] => [
      { row: 2 + index, column: 0, value: label, look: 'label' },
      // Texts: Excel would make a date of `Q1 2019` or `2019-12`.
      { row: 2 + index, column: 1, value: value === '' ? null : value, numberFormat: '@', ...inputWhere(value === '') },
    ]),
  ];
}

const inputWhere = (isOpen: boolean): Pick<PlacedCell, 'look'> => (isOpen ? { look: 'input' } : {});
