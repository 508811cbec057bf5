import { caseloadRole, type CaseloadRole } from '../codelists/caseload';
import type { ReturnContext } from '../engine/contexts';
import { cellOf, figureCells, type FieldCell } from '../engine/field-cells';
import { figureAt, isSameFigure } from '../engine/figures';
import { cellName, printArea } from '../../cells/addresses';
import { addDays, parseIsoDate, printIsoDate } from '../../cells/serial-dates';
import type { Field } from '../model/returns';
import { defineRule, type Hit } from '../engine/define-rule';
import { printNumber, quote } from '../text/grammar';
import { alsoIn } from '../messages/totals';

type Data = Readonly<
  { cell: string; value: number; expected: number; period: string; places: number } & (
    | { kind: 'balance'; opening: number; added: number; closed: number }
    | { kind: 'handover'; otherCell: string; otherPeriod: string }
  )
>;

type Caseload = ReadonlyMap<CaseloadRole, Field>;

/**
 * The caseload must go on from period to period: what is open at the start, plus new cases, less closed ones, is open at the
 * end; and what was open at the end of a period is open at the start of the next. Which KPIs these are is recognised by their names
 * (`codelists/caseload`); of two that could be the same nothing is said. All must be counted in the same unit.
 */
export const openingNotClosing = defineRule<Data>({
  id: 'opening-not-closing',
  severity: 'error',
  theme: 'sums',
  appliesTo: 'return',
  heldBackBy: ['return-empty', 'column-duplicated'],
  source:
    'MHCLG capital payments and receipts return, validation guidance: last year’s closing equals this year’s opening.',
  words: {
    title: 'The caseload does not carry over',
    why: 'Cases that appear or vanish between two periods make every figure about open cases doubtful.',
    whatToDo: 'Correct the figure that is wrong. Cases reopened count as new, cases transferred to others as closed.',
    message: ({ label = '' }, data) => {
      const when = data.period === '' ? '' : ` in ${data.period}`;
      const place = `${data.cell}, ${quote(label)}: it is ${printNumber(data.value)}${when}`;
      if (data.kind === 'handover')
        return `${place}, but ${printNumber(data.expected)} were open at the end of ${data.otherPeriod} (${data.otherCell}).${alsoIn(data.places)}`;
      const sum = `${printNumber(data.opening)} at the start, plus ${printNumber(data.added)} new, less ${printNumber(data.closed)} closed`;
      return `${place}, but ${sum}, makes ${printNumber(data.expected)}.${alsoIn(data.places)}`;
    },
  },
  check: function* (context) {
    if (context.table.layout === 'records') return;
    const caseload = caseloadIn(context);
    yield* balances(context, caseload);
    yield* handovers(context, caseload);
  },
});

/** The only field of each role that is counted in the unit of the closing caseload. */
function caseloadIn({ table }: ReturnContext): Caseload {
  const fields = table.fields.flatMap((field) => {
    const role = field.category === undefined && field.kpi.kind === 'count' ? caseloadRole(field.kpi) : undefined;
    return role ? [{ role, field }] : [];
  });
  const unit = fields.find(({ role }) => role === 'closing')?.field.kpi.unit;
  const found = new Map<CaseloadRole, Field>();
  for (const { role, field } of fields) {
    const rivals = fields.filter((other) => other.role === role && other.field.kpi.unit === unit);
    if (rivals.length === 1 && field.kpi.unit === unit) found.set(role, field);
  }
  return found;
}

function* balances(context: ReturnContext, caseload: Caseload): Generator<Hit<Data>> {
  const [opening, added, closed, closing] = (['opening', 'new', 'closed', 'closing'] as const).map((role) =>
    caseload.get(role),
  );
  if (!opening || !added || !closed || !closing) return;
  const fields = [opening, added, closed, closing];
  const wrong = figureCells(closing).flatMap(({ offset, isTotal, period }) => {
    const figures = fields.map((field) => figureAt(context.grid, field, offset));
    const [first = 0, more = 0, less = 0, last = 0] = figures;
    const isRight = figures.includes(undefined) || isSameFigure(first + more - less, last);
    return isTotal || isRight ? [] : [{ offset, period: period?.label ?? '', first, more, less, last }];
  });
  const [one] = wrong;
  if (!one) return;
  yield {
    kpi: closing.kpi.id,
    label: closing.header,
    areas: wrong.map(({ offset }) => cellOf(closing, offset)),
    samples: [],
    restsOn: fields,
    discriminator: 'balance',
    data: {
      kind: 'balance',
      cell: printArea(cellOf(closing, one.offset)),
      value: one.last,
      expected: one.first + one.more - one.less,
      opening: one.first,
      added: one.more,
      closed: one.less,
      period: one.period,
      places: wrong.length,
    },
  };
}

function* handovers({ grid }: ReturnContext, caseload: Caseload): Generator<Hit<Data>> {
  const [opening, closing] = [caseload.get('opening'), caseload.get('closing')];
  if (!opening || !closing) return;
  const ends = figureCells(closing).filter(({ isTotal }) => !isTotal);
  const wrong = figureCells(opening).flatMap((start) => {
    const before = start.isTotal ? undefined : ends.find((end) => isNext(end, start));
    const [value, expected] = [
      before && figureAt(grid, opening, start.offset),
      before && figureAt(grid, closing, before.offset),
    ];
    if (!before || value === undefined || expected === undefined || isSameFigure(value, expected)) return [];
    return [{ start, before, value, expected }];
  });
  const [one] = wrong;
  if (!one) return;
  yield {
    kpi: opening.kpi.id,
    label: opening.header,
    areas: wrong.map(({ start }) => cellOf(opening, start.offset)),
    samples: [],
    restsOn: [opening, closing],
    discriminator: 'handover',
    data: {
      kind: 'handover',
      cell: cellName(one.start.row, one.start.column),
      value: one.value,
      expected: one.expected,
      otherCell: cellName(one.before.row, one.before.column),
      period: one.start.period?.label ?? '',
      otherPeriod: one.before.period?.label ?? '',
      places: wrong.length,
    },
  };
}

/** True for a period that begins on the day after the other ends. */
function isNext({ period: before }: FieldCell, { period: after }: FieldCell): boolean {
  const last = before && parseIsoDate(before.end);
  return last !== undefined && printIsoDate(addDays(last, 1)) === after?.start;
}
