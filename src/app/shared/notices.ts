import { accountLine } from '../../domain/text/account-line';
import { allOf, counted } from '../../domain/text/grammar';
import type { CheckReport } from '../../domain/model/check-report';
import { NO_RETURN_AMONG, whyNothingChecked } from './no-return';
import { notice, type Notice } from './notice';
import { WorkbookError } from '../../ports/workbook-error';
import type { MarksRemoved } from '../../ports/workbook-port';

const KINDS: readonly Notice['kind'][] = ['success', 'information', 'warning', 'error'];

/** What was done, and what is wrong with marks: one notice of the worse kind that says both. */
export function withTrouble(notice: Notice, trouble: Notice | undefined): Notice {
  if (!trouble) return notice;
  const kind = KINDS[Math.max(KINDS.indexOf(notice.kind), KINDS.indexOf(trouble.kind))] ?? trouble.kind;
  return { kind, message: `${notice.message} ${trouble.message}` };
}

/** What was done, and what could not be set about how new sheets are printed. The sheets stand, so that it is no error. */
export function withPrintTrouble(notice: Notice, printTrouble: string | undefined): Notice {
  return withTrouble(notice, printTrouble === undefined ? undefined : { kind: 'warning', message: printTrouble });
}

/** What to say after a check: counts first, then what could not be marked. Where nothing could be, that comes alone. */
export function checkedNotice(report: CheckReport, trouble: Notice | undefined): Notice {
  return trouble?.kind === 'error' ? trouble : withTrouble({ ...outcomeOf(report), isOnPage: true }, trouble);
}

function outcomeOf(report: CheckReport): Notice {
  const { summary, returns, findings } = report;
  const recognised = returns.length;
  const where = counted(recognised, 'return', 'returns');
  if (findings.length > 0) {
    const counts = [
      summary.errors > 0 ? counted(summary.errors, 'error', 'errors') : '',
      summary.queries > 0 ? counted(summary.queries, 'query', 'queries') : '',
      summary.advice > 0 ? counted(summary.advice, 'piece of advice', 'pieces of advice') : '',
    ].filter((text) => text !== '');
    const found = `Found ${allOf(counts)}`;
    const message = recognised > 0 ? `${found} in ${where}.` : `${found}. ${NO_RETURN_AMONG}`;
    return { kind: 'information', message };
  }
  const why = whyNothingChecked(report);
  if (why !== undefined) return { kind: 'information', message: why };
  return { kind: 'success', message: `Nothing to mend in ${where}. ${accountLine(report.account)}.` };
}

/** What to say of sheets whose marks stay. */
export function skippedNotice(skipped: MarksRemoved['skipped']): Notice {
  return { kind: 'warning', message: skipped.map(({ why }) => why).join(' ') };
}

/** What to say after all marks were taken off. */
export function clearedNotice({ removed, skipped, remarks = [] }: MarksRemoved): Notice {
  if (skipped.length + remarks.length > 0) return skippedNotice([...skipped, ...remarks]);
  if (removed === 0) return { kind: 'information', message: 'There were no marks to remove.' };
  return { kind: 'success', message: 'All marks are removed. Your own formats are as they were.' };
}

export const CANCELLED = notice('cancelled', 'information', 'The check was stopped. Nothing was marked.');

export const BUSY = notice(
  'busy',
  'information',
  'Ringfence is still at work. Wait until it has finished, or stop the check first.',
);

export const NOTHING_TO_STEP = notice(
  'nothing-to-step',
  'information',
  'There is no finding to go to. Check a sheet first.',
);

/** What to say of a failure: the adapter's own words, or words for a mistake in our program. */
export function failureNotice(error: unknown): Notice {
  if (error instanceof WorkbookError) return { kind: 'error', message: error.message };
  return {
    kind: 'error',
    message:
      'Ringfence met a problem of its own and stopped. Your cells are as they were. Close the pane, open it again and try once more.',
  };
}
