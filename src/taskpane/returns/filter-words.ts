import { counted, printNumber, quote } from '../../domain/text/grammar';
import type { FindingFilter } from './group-findings';
import { SEVERITY_WORDS } from '../shared/words';

/** Sentences of the filters over the list. */
export const FILTER_WORDS = {
  sheet: 'Sheet',
  allSheets: (count: number) => `All ${printNumber(count)} sheets`,
  kind: 'Kind',
  allKinds: (count: number) => `All ${printNumber(count)} kinds`,
  showAll: 'Show all',
  /** `Showing 5 of 20 findings: errors, on “April”.` */
  showing: (shown: number, total: number, { severity, sheet }: FindingFilter, kind: string | undefined) => {
    const only = [
      ...(severity ? [SEVERITY_WORDS[severity].many] : []),
      ...(kind === undefined ? [] : [quote(kind)]),
      ...(sheet === undefined ? [] : [`on ${quote(sheet)}`]),
    ];
    return `Showing ${printNumber(shown)} of ${counted(total, 'finding')}: ${only.join(' ')}.`;
  },
};
