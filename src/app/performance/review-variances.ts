import { workbookValues } from '../../domain/kpis/workbook-values';
import type { Severity } from '../../domain/model/findings';
import type { MarkPlan } from '../../domain/model/mark-plan';
import { planMarks } from '../../domain/marks/plan-marks';
import type { TableRead } from '../../domain/tables/spec-rows';
import { startReview } from '../../domain/review/review';
import { valueCell } from '../../domain/review/value-cell';
import type { Review, Variance } from '../../domain/variance/variance';
import { checkSheets, type CheckOptions } from '../shared/check-returns';
import { contextOf, type CheckedWorkbook } from '../shared/checked-workbook';
import type { WorkbookPort } from '../../ports/workbook-port';
import { createRest, drain, SCHEDULER } from '../shared/scheduler';

/** A review and what it was made from. */
export interface Reviewed {
  readonly review: Review;
  /** Every table of ours that the workbook has. */
  readonly tables: readonly TableRead[];
  readonly checked: CheckedWorkbook;
}

/**
 * Reads returns and tables, and judges every KPI. Changes nothing.
 * @throws Cancelled when `signal` is aborted; WorkbookError when the workbook cannot be read
 */
export async function reviewVariances(port: WorkbookPort, options: CheckOptions = {}): Promise<Reviewed> {
  const checked = await checkSheets(port, 'all', options);
  const { read: tables, registers } = checked.commissioning;
  const context = contextOf(checked);
  const work = startReview({
    tables,
    registers,
    ...(context.specifications && { specifications: context.specifications }),
    returned: workbookValues(context),
    today: checked.today,
  });
  return {
    review: await drain(work, createRest({ ...SCHEDULER, ...options })),
    tables,
    checked,
  };
}

/** How a verdict is marked in its cell; those that need nobody are not marked. */
const MARKED: Partial<Readonly<Record<Variance['verdict'], Severity>>> = {
  escalate: 'error',
  watch: 'query',
  explained: 'advice',
  improved: 'advice',
};

/** Marks of a review: in the return's own cells, and in `History` where the value stands there. */
export function planReview({ variances }: Review): MarkPlan {
  return planMarks(
    variances.flatMap(({ at, kept, verdict }) => {
      const severity = MARKED[verdict];
      if (severity === undefined) return [];
      const places = [at, kept].flatMap((place) => place ?? []);
      return places.map(({ sheet, areas }) => ({ sheet, severity, areas: areas.map(valueCell) }));
    }),
  );
}
