import type { Verdict } from '../../../domain/variance/verdict';
import type { Total } from '../../shared/frame/totals-bar';
import { VERDICT_WORDS } from '../performance-words';
import { VerdictIcon } from '../signs/verdict-icon';

/** How many KPIs have a verdict, as a total that filters. */
export function totalOf({ verdict, count }: { readonly verdict: Verdict; readonly count: number }): Total<Verdict> {
  return { id: verdict, count, sign: <VerdictIcon verdict={verdict} />, word: VERDICT_WORDS[verdict].total };
}
