import type { CellContext } from './contexts';
import { isAskedFor } from './applicability';

const NOT_APPLICABLE = /^(?:n ?[/.\\]? ?a\.?|not applicable|not relevant|none|nil|\[ ?z ?\]|[-–—−]{1,3})$/i;

const NOT_KNOWN =
  /^(?:not (?:yet )?known|unknown|n\/?k|not (?:stated|recorded|asked|disclosed|provided|obtained|available)|prefer(?:red|s)? not to (?:say|answer|disclose)|declined(?: to (?:say|answer))?|refused|withheld|don['’]?t know)$/i;

const STAND_IN =
  /^(?:tb[cad]|t\.b\.c\.?|to be (?:confirmed|advised|added|completed|decided)|(?:data )?to follow|to do|todo|pending|await(?:ing|ed)(?: .{1,30})?|n ?[/.\\]? ?a\.?|[-–—−_.…?!#]{1,5}|x{1,4}|insert(?: .{1,30})?|enter(?: .{1,30})?|\[.{0,40}\])$/i;

/** What a drop-down shows before anybody has chosen: `Please select an option`, `< Select >`, `-- Choose one --`. */
const PROMPT =
  /^\W*(?:please )?(?:click (?:here )?to )?(?:select|choose|pick)(?: (?:one|an?|your|from|the|option|item|value|answer|response|category|drop[- ]?down|list|menu|below|here)){0,6}\W*$/i;

/** True for a text that says that the question does not arise, or that there was none: `N/A`, `nil`, a dash. */
export function isNotApplicable(text: string): boolean {
  return NOT_APPLICABLE.test(text);
}

/** True for text that stands in a cell because nobody has chosen an answer there yet. */
export function isPrompt(text: string): boolean {
  return text.length <= 60 && PROMPT.test(text);
}

/** True for text that keeps a cell's place until somebody fills it in: TBC, a dash, question marks, a bare N/A. */
export function isStandIn(text: string): boolean {
  return STAND_IN.test(text) || isPrompt(text);
}

/**
 * True where a text that is no value is still an answer. Not applicable answers a KPI that is not asked for. Not known
 * answers for one person; a summary that does not know how many people it counted has not been filled in.
 */
export function isAnswerWithoutValue(text: string, { field, table, specification }: CellContext): boolean {
  if (!field) return true;
  if (isNotApplicable(text)) return !isAskedFor(field.kpi, specification);
  return table.layout === 'records' && NOT_KNOWN.test(text);
}
