import { LEDGER_KEY, markFormula, type Ledger } from '../shared/mark-signature';
import { MARK_STYLES } from '../../domain/marks/mark-looks';
import type { MarkStyle } from '../../domain/marks/mark-looks';
import type { Severity } from '../../domain/model/findings';
import type { MarkPlan } from '../../domain/model/mark-plan';
import { addressesOf } from './addresses';

/** One conditional format to be laid over cells. */
export interface NewMark {
  readonly sheet: string;
  /** Within Excel's length limit. */
  readonly address: string;
  readonly severity: Severity;
  readonly run: string;
}

/** One mark per sheet and severity, more only where the address is too long for one. */
export function newMarks(plan: MarkPlan, run: string): NewMark[] {
  return plan.flatMap(({ sheet, severity, areas }) =>
    addressesOf(areas).map((address) => ({ sheet, address, severity, run })),
  );
}

const LINES: Readonly<Record<MarkStyle['border'], 'Continuous' | 'Dash' | 'Dot'>> = {
  continuous: 'Continuous',
  dash: 'Dash',
  dot: 'Dot',
};

/**
 * Queues one mark. Where ids are places, what was added stands for whatever is at its place when it is used: so all of it is
 * said before the next is added, and last that it goes before all others, since some versions of Excel add at the end.
 */
export function queueNewMark(context: Excel.RequestContext, mark: NewMark): void {
  const cells = context.workbook.worksheets.getItem(mark.sheet).getRanges(mark.address);
  const added = cells.conditionalFormats.add('Custom');
  const { rule, format } = added.custom;
  const style = MARK_STYLES[mark.severity];
  rule.formula = markFormula(mark.severity, mark.run);
  format.fill.color = style.fill;
  format.font.color = style.font;
  if (style.bold) format.font.bold = true;
  for (const edge of [format.borders.top, format.borders.bottom, format.borders.left, format.borders.right]) {
    edge.style = LINES[style.border];
    edge.color = style.borderColour;
  }
  added.priority = 0;
}

/** Keeps the ledger, or takes it out of the workbook when no mark stands any more: nothing of ours stays behind then. */
export function queueLedger(context: Excel.RequestContext, ledger: Ledger | undefined, hadLedger: boolean): void {
  const { settings } = context.workbook;
  if (ledger) settings.add(LEDGER_KEY, ledger);
  else if (hadLedger) settings.getItem(LEDGER_KEY).delete();
}
