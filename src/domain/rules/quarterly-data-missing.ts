import type { WorkbookContext } from '../engine/contexts';
import { MONTHS } from '../tables/return-dates';
import { periodsOf, serviceReturns, type ServiceReturn } from '../engine/service-returns';
import type { Period } from '../model/periods';
import type { ServiceRecord } from '../model/registers';
import { serialOfIso } from '../../cells/serial-dates';
import { plainKey } from '../tables/spec-rows';
import { ownCell } from '../messages/origins';
import { defineRule, type RegisterHit } from '../engine/define-rule';
import { quote, where } from '../text/grammar';

type Data = Readonly<{
  service: string;
  why: 'register' | 'return';
  /** How often the register has it report, or the period the return is about. */
  given: string;
}>;

type QuarterlyHit = RegisterHit<Data>;

/** No quarter has more days. */
const DAYS_OF_QUARTER = 92;

/**
 * A high-risk service that gives no quarterly data: a return of a longer period without a column for each quarter, or, in a
 * workbook that has no return of it, a register that has it report less often. Records with dates can be counted by quarter.
 */
export const quarterlyDataMissing = defineRule<Data>({
  id: 'quarterly-data-missing',
  severity: 'query',
  theme: 'missing',
  appliesTo: 'workbook',
  source: '2019 report, section 4.5: after an escalation, a new specification and quarterly data.',
  words: {
    title: 'No quarterly data from a high-risk service',
    why: 'A high-risk service that reports once or twice a year can fail for months before anybody sees it.',
    whatToDo: 'Agree quarterly returns with the provider, and set the return frequency of the service to Quarterly.',
    message: (facts, { service, why, given }) => {
      const lack =
        why === 'register'
          ? `it reports only ${given}`
          : `this return gives ${given} as a whole, not quarter by quarter`;
      return `${where(facts)}: ${quote(service)} is a high-risk service, but ${lack}.`;
    },
  },
  check: function* (context) {
    const returns = serviceReturns(context);
    const risky = new Map(
      [...servicesOf(context), ...context.registers.services].map((one) => [plainKey(one.id), one]),
    );
    for (const [key, service] of risky) {
      if (service.isHighRisk !== true) continue;
      const own = returns.filter((one) => one.service === key);
      if (own.some(isQuarterly)) continue;
      const hits = own.length > 0 ? own.flatMap((one) => inReturn(one, service) ?? []) : inRegister(context, service);
      yield* hits.slice(0, 1);
    }
  },
});

/** Services of specifications that came with the check rather than with the workbook. */
function servicesOf({ sheets }: WorkbookContext): readonly ServiceRecord[] {
  return sheets.flatMap(({ specification }) => specification.service ?? []);
}

function isQuarterly(one: ServiceReturn): boolean {
  const hasDates = one.table.layout === 'records' && one.table.fields.some(({ kpi }) => kpi.kind === 'date');
  return hasDates || periodsOf(one).some(isShort);
}

function isShort({ start, end }: Period): boolean {
  return (serialOfIso(end) ?? 0) - (serialOfIso(start) ?? 0) < DAYS_OF_QUARTER;
}

function inReturn(one: ServiceReturn, service: ServiceRecord): QuarterlyHit | undefined {
  const [period] = periodsOf(one);
  if (!period) return undefined;
  const cell = one.table.period && ownCell(one.table.period.from);
  return {
    sheet: one.grid.sheet,
    areas: cell ? [cell] : [],
    samples: [],
    label: service.name,
    discriminator: service.id,
    data: { service: service.name, why: 'return', given: period.label },
  };
}

function inRegister(
  { isWhole }: WorkbookContext,
  { id, name, frequency, place }: ServiceRecord,
): readonly QuarterlyHit[] {
  if (!isWhole || !place || !frequency || MONTHS[frequency] <= 3) return [];
  return [
    {
      sheet: place.sheet,
      areas: [place.area],
      samples: [],
      label: name,
      count: 1,
      discriminator: id,
      data: { service: name, why: 'register', given: frequency },
    },
  ];
}
