import type { ReturnToAccept } from '../../domain/kpis/accept-values';
import { wasAccepted } from '../../domain/kpis/accepted-last';
import { kpiOfPeriod } from '../../domain/tables/current-history';
import type { KpiValue } from '../../domain/tables/kpi-value';
import type { ValueNote } from '../../domain/tables/value-notes';
import { returnValues } from '../../domain/kpis/return-values';
import { valuesOfReturns } from '../../domain/kpis/workbook-values';
import { serviceReturns, type ServiceReturn } from '../../domain/engine/service-returns';
import { groupBy } from '../../domain/model/group-by';
import { printPeriod } from '../../domain/model/make-period';
import type { Period } from '../../domain/model/periods';
import { plainKey } from '../../domain/tables/spec-rows';
import { WHY_REFUSED } from './accept-notices';
import { contextOf, reportOf, type CheckedWorkbook } from '../shared/checked-workbook';
import type { ReturnsAccepted } from './accepting';

/** A return that may be accepted, with what is to be known of its values. */
export interface Ready {
  readonly one: ReturnToAccept;
  readonly notes: readonly ValueNote[];
}

/**
 * Which of the sheets may be accepted, and with which values. Two of them may give the same KPI of a period: see `workbookValues`.
 * Sheets that nobody asked for have no say: among them may be what was sent before.
 */
export function returnsToAccept(
  checked: CheckedWorkbook,
  sheets: readonly string[],
): {
  readonly ready: readonly Ready[];
  readonly refused: ReturnsAccepted['refused'];
  /** Those of the refused that were accepted before, and whose figures all come from sheets accepted later. */
  readonly replaced: ReadonlySet<string>;
} {
  const context = contextOf(checked);
  const all = serviceReturns(context);
  const errors = groupBy(
    reportOf(checked).findings.filter(({ severity }) => severity === 'error'),
    ({ sheet }) => sheet,
  );
  const why = new Map<string, string>();
  const wanted = [...new Set(sheets)].map((sheet) => ({ sheet, own: all.filter((one) => one.grid.sheet === sheet) }));
  for (const { sheet, own } of wanted) {
    const reason = whyNot(checked, sheet, own, errors.get(sheet)?.length ?? 0);
    if (reason !== undefined) why.set(sheet, reason);
  }
  // What was accepted and has errors now still keeps earlier ones out.
  const wasOnce = (one: ServiceReturn): boolean =>
    returnValues(one).some((value) => wasAccepted(one.grid.sheet, value, context.registers));
  const returns = wanted.flatMap(({ sheet, own }) => (why.has(sheet) ? own.filter(wasOnce) : own));
  const { values, notes } = valuesOfReturns(returns, context.registers);
  // A summary of the year may be filled in from quarter to quarter.
  const over = values.filter(({ period }) => period.end < checked.today);
  const notesOf = (sheet: string): readonly ValueNote[] => notes.filter((note) => note.sheet === sheet);
  const ready: Ready[] = [];
  const replaced = new Set<string>();
  for (const { sheet, own } of wanted.filter((one) => !why.has(one.sheet))) {
    const found = [...groupBy(own, ({ service }) => service).values()].flatMap((ones) =>
      readyOf(ones, over, checked.today),
    );
    const [first] = values.filter(({ at }) => at?.sheet === sheet);
    if (found.length === 0) {
      const other = first ? undefined : givenElsewhere(own, values);
      const isReplaced = own.some(wasOnce);
      if (other !== undefined && isReplaced) replaced.add(sheet);
      why.set(sheet, first ? WHY_REFUSED.notOver(sheet, first.period.label) : whyNone(sheet, other, isReplaced));
    }
    ready.push(...found.map((one, index) => ({ one, notes: index === 0 ? notesOf(sheet) : [] })));
  }
  return {
    ready,
    refused: [...why].map(([sheet, reason]) => ({ sheet, why: reason, notes: notesOf(sheet) })),
    replaced,
  };
}

function whyNot(
  { sheets, today, unreadable }: CheckedWorkbook,
  sheet: string,
  own: readonly ServiceReturn[],
  errors: number,
): string | undefined {
  if (!sheets.has(sheet)) return unreadable.find((one) => one.sheet === sheet)?.why ?? WHY_REFUSED.missing(sheet);
  if (own.length === 0) return WHY_REFUSED.noReturn(sheet);
  if (errors > 0) return WHY_REFUSED.errors(sheet, errors);
  if (own.some(({ service }) => service === '')) return WHY_REFUSED.noService(sheet);
  const dated = own.filter(({ table }) => table.layout !== 'summary');
  if (dated.some(({ period }) => !period)) return WHY_REFUSED.noPeriod(sheet);
  const open = dated.find(({ period }) => period && period.end >= today);
  return open?.period && WHY_REFUSED.notOver(sheet, open.period.label);
}

function whyNone(sheet: string, other: string | undefined, isReplaced: boolean): string {
  if (other === undefined) return WHY_REFUSED.noValues(sheet);
  return isReplaced ? WHY_REFUSED.replaced(sheet, other) : WHY_REFUSED.elsewhere(sheet, other);
}

/** The sheet whose figure counts, of one all of whose figures others give. */
function givenElsewhere(own: readonly ServiceReturn[], values: readonly KpiValue[]): string | undefined {
  const [value] = own.flatMap(returnValues);
  return value && values.find((one) => kpiOfPeriod(one) === kpiOfPeriod(value))?.at?.sheet;
}

/** The returns of one service on one sheet, as one. */
function readyOf(
  ones: readonly ServiceReturn[],
  values: readonly KpiValue[],
  today: string,
): readonly ReturnToAccept[] {
  const [first] = ones;
  const own = values.filter(
    ({ at, service }) => at?.sheet === first?.grid.sheet && plainKey(service) === first?.service,
  );
  // Of all it gives: which of it counts may change, and must not make another return of it.
  const given = ones.flatMap(returnValues).filter(({ period: { end } }) => end < today);
  const period = ones.find((one) => one.period)?.period ?? spanOf(given);
  if (!first || !period || own.length === 0) return [];
  return [
    {
      sheet: first.grid.sheet,
      service: first.named,
      layout: first.table.layout,
      period,
      values: own,
      counted: countedIn(ones, own),
    },
  ];
}

/** What of these values was counted from records; what another sheet gives is not this one's to put to nought. */
function countedIn(ones: readonly ServiceReturn[], own: readonly KpiValue[]): ReadonlySet<string> {
  const records = ones.filter(({ table }) => table.layout === 'records');
  // A return is read once, so its values are the very same.
  const counted = new Set(records.flatMap(returnValues));
  return new Set(own.filter((value) => counted.has(value)).map(kpiOfPeriod));
}

function spanOf(values: readonly KpiValue[]): Period | undefined {
  const [start] = values.map(({ period }) => period.start).sort();
  const end = values
    .map(({ period }) => period.end)
    .sort()
    .at(-1);
  return start === undefined || end === undefined ? undefined : { start, end, label: printPeriod({ start, end }) };
}
