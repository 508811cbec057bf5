import { SHEET_NAMES } from '../tables/templates';
import { carriedContent } from '../tables/carried-content';
import type { SpecificationSet } from '../tables/specification-tables';
import type { Period } from '../model/periods';
import type { SheetDocument } from '../model/sheet-document';
import type { Specification } from '../model/specification';
import { definitionsSheet } from './definitions-sheet';
import { listsSheet } from './lists-sheet';
import { recordsSheet } from './records-sheet';
import { summarySheet } from './summary-sheet';
import { recordFields, summaryFields } from './template-fields';
import { withHeadings } from './with-headings';

/**
 * The sheets of a return to be filled in, from what a service is asked for: the return itself, what each KPI means, and, for
 * records, the lists behind the drop-downs. Nothing that a person is to fill in is filled in: until then a check says
 * `return-empty` and, where the period is left open, `period-missing`, and nothing else.
 *
 * @param period left to be filled in where it is not given.
 * @param specifications what the specification was chosen from: the file carries the service's part of it, for any period.
 */
export function returnTemplate(
  specification: Specification,
  layout: 'records' | 'summary',
  period?: Period,
  specifications?: SpecificationSet,
): readonly SheetDocument[] {
  const suffix = tableSuffix(specification, period);
  const { service } = specification;
  // Of a service nothing is carried where nobody gives what it was chosen from: half of it would be taken for the whole.
  const carried = service && !specifications ? undefined : carriedContent(service, specifications, period);
  const name = sheetName(service?.name);
  if (layout === 'summary') {
    const fields = summaryFields(specification);
    return [
      summarySheet(name, fields, specification, period),
      definitionsSheet(fields, specification, layout, { carried, suffix }),
    ].map(withHeadings);
  }
  const fields = recordFields(specification);
  const lists = listsSheet(fields, specification, period, `Lists${suffix}`);
  return [
    recordsSheet(name, fields, specification, { period, table: `Return${suffix}`, lists }),
    definitionsSheet(fields, specification, layout, { carried, suffix }),
    ...(lists ? [lists.document] : []),
  ].map(withHeadings);
}

/** Excel's limit for the name of a sheet. */
const LONGEST_NAME = 31;

/** Names that other sheets of the template have, and one that Excel keeps for itself. */
const TAKEN: ReadonlySet<string> = new Set([SHEET_NAMES.definitions, SHEET_NAMES.lists, 'History'].map(lower));

function lower(text: string): string {
  return text.toLowerCase();
}

/** Of the service's name what Excel takes: none of `\ / ? * [ ] :`, and no apostrophe at either end. */
function sheetName(service = ''): string {
  const plain = service.replace(/[\\/?*[\]:]+|[\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ');
  const name = plain
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/^[' ]+|[' ]+$/g, '');
  return name === '' || TAKEN.has(lower(name)) ? SHEET_NAMES.return : name;
}

/** Table names are one of a kind in a workbook; those of one service and period are told apart from all others. */
function tableSuffix({ service }: Specification, period: Period | undefined): string {
  const parts = [service?.id ?? '', period?.label ?? ''].map((part) => part.replace(/[^A-Za-z0-9]+/g, '_'));
  return parts.map((part) => (part === '' ? '' : `_${part}`)).join('');
}
