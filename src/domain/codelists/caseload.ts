import type { Kpi } from '../model/specification';

/** What a KPI counts of the cases of a service: those open at a day, or those that came or went in a period. */
export type CaseloadRole = 'opening' | 'new' | 'closed' | 'closing';

/** What is left of the words for people and cases, so that `Open clients at start of period` reads like `Open cases at start`. */
const SUBJECT = '(?:cases?|clients?|service users?|victims?|survivors?|people|individuals|beneficiaries)?';

/**
 * Names, ids and other headings by which offices call these KPIs; the first that fits has it. Returns in the corpus and the
 * MHCLG capital return (closing balance, opening balance of the next year) have one or the other of each.
 */
const ROLES: readonly { readonly role: CaseloadRole; readonly names: RegExp }[] = [
  {
    role: 'opening',
    names: new RegExp(
      `^(?:opening (?:caseload|balance|cases|number)|(?:open|active|live)? ?${SUBJECT} ?(?:open )?(?:(?:caseload )?(?:at|from) (?:the )?(?:start|beginning)|(?:brought|carried) forward (?:from|into)|brought forward)|caseload brought forward)`,
      'i',
    ),
  },
  {
    role: 'closing',
    names: new RegExp(
      `^(?:closing (?:caseload|balance|cases|number)|(?:open|active|live|remaining)? ?${SUBJECT} ?(?:open |remaining )?(?:caseload )?(?:(?:at|by) (?:the )?end|carried forward|carried over)|caseload carried forward)`,
      'i',
    ),
  },
  {
    role: 'new',
    names: /^(?:new cases?|cases? opened|opened cases?|new (?:clients?|service users?)|cases? accepted)\b/i,
  },
  {
    role: 'closed',
    names:
      /^(?:closed cases?|cases? closed|case closures?|closures|discharges|clients? (?:closed|exited|discharged)|exits)\b/i,
  },
];

/** Counted at a moment, or an average: such figures of several periods do not add up. */
const AT_A_MOMENT =
  /\b(?:caseload|open (?:cases|clients)|active|live (?:cases|clients)|waiting|on (?:the )?(?:waiting )?list|at (?:the )?(?:start|beginning|end)|brought forward|carried (?:forward|over)|average|mean|median|rate|ratio|per|longest|shortest|days to|staff|volunteers|wte|fte|capacity|current(?:ly)?|to date)\b|%/i;

/** Which part of the caseload a KPI counts, by its id, name and other headings; undefined for all others. */
export function caseloadRole({ id, name, aliases }: Kpi): CaseloadRole | undefined {
  const names = [id.replaceAll('-', ' '), name, ...aliases];
  return ROLES.find(({ names: fits }) => names.some((text) => fits.test(text.trim())))?.role;
}

/** True where figures of several periods do not add up to the whole: what is open, waits, or is an average. */
export function isAtAMoment(kpi: Kpi, header: string): boolean {
  const role = caseloadRole(kpi);
  if (role === 'opening' || role === 'closing') return true;
  return [kpi.name, header].some((text) => AT_A_MOMENT.test(text)) || kpi.unit === '%';
}
