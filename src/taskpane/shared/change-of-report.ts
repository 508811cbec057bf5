import { counted, printNumber } from '../../domain/text/grammar';
import type { CheckReport } from '../../domain/model/check-report';
import type { Finding } from '../../domain/model/findings';

const keysOf = (findings: readonly Finding[]): ReadonlySet<string> => new Set(findings.map(({ key }) => key));
const cellsOf = (findings: readonly Finding[]): number => findings.reduce((sum, { count }) => sum + count, 0);

/**
 * What a re-check after an edit came to, short enough to be heard while typing: `1 finding mended, 19 left.` Undefined when the
 * list is as it was, or when another sheet was checked and the two cannot be compared.
 */
export function changeOf(before: CheckReport, now: CheckReport): string | undefined {
  if (before === now || before.sheets.join('\n') !== now.sheets.join('\n')) return undefined;
  const [old, present] = [keysOf(before.findings), keysOf(now.findings)];
  const answered = keysOf(now.answered.map(({ finding }) => finding));
  const mended = before.findings.filter(({ key }) => !present.has(key) && !answered.has(key)).length;
  const added = now.findings.filter(({ key }) => !old.has(key)).length;
  const left = now.findings.length;
  if (mended === 0 && added === 0) {
    const stayed = before.findings.filter(({ key }) => present.has(key));
    return cellsMended(cellsOf(stayed) - cellsOf(now.findings), left);
  }
  const parts = [
    ...(mended > 0 ? [`${counted(mended, 'finding')} mended`] : []),
    ...(added > 0 ? [counted(added, 'new finding')] : []),
    left === 0 ? 'none left' : `${printNumber(left)} ${mended > 0 ? 'left' : 'in all'}`,
  ];
  return `${parts.join(', ')}.`;
}

/** A finding of several cells stays until the last of them is mended. */
function cellsMended(cells: number, left: number): string | undefined {
  return cells > 0 ? `${counted(cells, 'cell')} mended, ${counted(left, 'finding')} left.` : undefined;
}
