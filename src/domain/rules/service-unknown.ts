import { nearestOf } from '../codelists/nearest';
import { serviceCalled } from '../tables/find-service';
import { ownCell } from '../messages/origins';
import { printArea } from '../../cells/addresses';
import { defineRule } from '../engine/define-rule';
import { didYouMean, quote } from '../text/grammar';

type Data = Readonly<{
  named: string;
  cell: string;
  /** The service the sheet was held against all the same; empty for none. */
  checkedAs: string;
}>;

/**
 * The sheet names a service, in a labelled cell, that is not in the register: it is not known which specification and which grant
 * terms it is to be held against. A query, for a service may go by a name of its own; silent without a register.
 */
export const serviceUnknown = defineRule<Data>({
  id: 'service-unknown',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'return',
  source: '2019 report, section 5.2: no standard data set fits all, so each service has its own specification.',
  words: {
    title: 'The service is not in the register',
    why: 'The service decides which KPIs and which grant terms a return is held against.',
    whatToDo: 'Write the service’s name or ID as it stands in the table Services, or add the service there.',
    message: (facts, { named, cell, checkedAs }) =>
      `${cell}: ${quote(named)} is not in the table Services.` +
      (checkedAs === ''
        ? `${didYouMean(facts)} Only what every service is asked for was checked.`
        : ` The sheet was checked as ${quote(checkedAs)}.`),
  },
  check: function* ({ table, siblings, specification }) {
    const { service } = table;
    const { services = [], service: known } = specification;
    const cell = service && ownCell(service.from);
    if (!cell || services.length === 0) return;
    const before = siblings.slice(0, siblings.indexOf(table));
    // One label stands for all tables below it.
    if (before.some((sibling) => sibling.service?.value === service.value)) return;
    if (serviceCalled(services, service.value)) return;
    const near = nearestOf(
      services.flatMap(({ id, name }) => [name, id]),
      service.value,
    );
    yield {
      areas: [cell],
      samples: [{ row: cell.top, column: cell.left, value: service.value }],
      data: { named: service.value, cell: printArea(cell), checkedAs: known?.name ?? '' },
      ofText: service.value,
      suggestions: near.length > 0 || !known ? near : [known.name],
    };
  },
});
