import type { ReturnsState } from '../../app/returns/returns-session';
import type { ReturnSheet } from '../../domain/model/returns';
import { staleText } from '../shared/stale';
import { RETURNS_WORDS } from './returns-words';

const timeOfDay = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** More periods than this are not told in one line. */
const PERIODS = 2;

const distinct = (texts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== undefined)),
];

/** The returns that the page is about: those of the last check, before it those that were recognised. */
export function returnsOf({ report, recognised }: ReturnsState): readonly ReturnSheet[] | undefined {
  return (report?.returns ?? recognised)?.filter(({ isReturn }) => isReturn);
}

function titleOf(returns: readonly ReturnSheet[]): string {
  const [name, ...others] = distinct(returns.map(({ provider, service }) => provider?.value ?? service?.value));
  return name !== undefined && others.length === 0 ? name : RETURNS_WORDS.returns(returns.length);
}

/** Whose returns these are, and of when and how fresh what is listed is. */
export function aboutReturns(state: ReturnsState): { readonly title: string; readonly about: string } {
  const { report, checkedAt, staleSheets } = state;
  const returns = returnsOf(state);
  if (!returns) return { title: RETURNS_WORDS.findings, about: RETURNS_WORDS.looking };
  const when =
    report && checkedAt !== undefined
      ? RETURNS_WORDS.checkedAt(timeOfDay.format(checkedAt))
      : RETURNS_WORDS.notCheckedYet;
  if (staleSheets.length > 0 && report) return { title: titleOf(returns), about: staleText(staleSheets) };
  if (returns.length === 0) return { title: RETURNS_WORDS.noReturn, about: when };
  const periods = distinct(returns.map(({ period }) => period?.value.label));
  return { title: titleOf(returns), about: [...(periods.length <= PERIODS ? periods : []), when].join(' · ') };
}
