import type { WorkbookContext } from '../engine/contexts';
import { defineRule } from '../engine/define-rule';
import { nearestServices } from '../tables/find-service';
import { ownCell, printOrigin } from '../messages/origins';
import { sheetList } from '../messages/sheet-list';
import { quote, sheetPlace } from '../text/grammar';

type Data = Readonly<{
  /** Other sheets it is true of, as a list; empty for none. */
  others: string;
  /** What is given in place of a service that is known, and where; empty where nothing is. */
  named: string;
  from: string;
}>;

/** Services that are suggested. */
const MOST_SUGGESTED = 4;

/**
 * Returns are held against a commissioning workbook, and nothing about them names one of its services: only what every service is
 * asked for was checked. Once for the whole workbook; a name in a labelled cell of the sheet itself that is in no register is
 * `service-unknown`.
 */
export const serviceNotRecognised = defineRule<Data>({
  id: 'service-not-recognised',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'workbook',
  source: '2019 report, section 5.2: no standard data set fits all, so each service has its own specification.',
  words: {
    title: 'The service was not recognised',
    why: 'The service’s own KPIs, code lists and grant terms were not checked: a return that passes may still lack what the service was asked for.',
    whatToDo:
      'Write “Service:” and the service’s name or ID above the table, as the table Services of the commissioning workbook has it.',
    message: (facts, { others, named, from }) => {
      const where = `${sheetPlace(facts)}${others === '' ? '' : `, and likewise ${others}`}`;
      const what =
        named === ''
          ? 'nothing names a service of the commissioning workbook'
          : `${from} says ${quote(named)}, which is no service of the commissioning workbook`;
      return `${where}: ${what}. Only what every service is asked for was checked.`;
    },
  },
  check: function* ({ sheets, specifications }: WorkbookContext) {
    const services = specifications?.services ?? [];
    if (services.length === 0) return;
    const unknown = sheets.filter(
      ({ returns, specification }) =>
        specification.service === undefined &&
        // A name in the sheet's own cell has been asked about there.
        returns.some(({ service }) => !service || ownCell(service.from) === undefined),
    );
    const [first] = unknown;
    if (!first) return;
    const claim = first.returns.find(({ service }) => service !== undefined)?.service;
    yield {
      sheet: first.grid.sheet,
      areas: [],
      samples: [],
      data: {
        others: sheetList([...new Set(unknown.map(({ grid }) => grid.sheet))].slice(1)),
        named: claim?.value ?? '',
        from: claim ? printOrigin(claim.from, first.grid.sheet) : '',
      },
      suggestions: nearestServices(services, claim?.value ?? first.grid.sheet)
        .slice(0, MOST_SUGGESTED)
        .map(({ id, name }) => name || id),
    };
  },
});
