import { indexCodes } from '../codelists/code-index';
import { parseBand } from '../codelists/bands';
import type { Field } from '../model/returns';
import type { Specification } from '../model/specification';
import { hasDigits } from '../text/has-digits';
import { tidy } from '../text/tidy';

/** What people write for all who are in no other part. */
const REST =
  /\b(?:others?|not|unknown|unspecified|undisclosed|undefined|declined?|refused?|prefer|no answer|missing|blank|withheld|n\/?[ak]|any|mixed|all|total)\b/i;

/**
 * Parts of a breakdown that the KPI's list does not know, where it is a list that knows all: `Carers` under Gender. What people write
 * for the rest (`Other / not known`), names of groups, and bands of other years are no strangers.
 */
export function unknownParts(parts: readonly Field[], { codeLists }: Specification): readonly Field[] {
  const [first] = parts;
  const list = first && codeLists.get(first.kpi.codeList ?? '');
  if (!list || (!list.isClosed && list.valuesHaveDigits !== true)) return [];
  const index = indexCodes(list);
  const isKnown = (written: string): boolean =>
    index.find(written) !== undefined ||
    index.findGroup(written) !== undefined ||
    parseBand(written) !== undefined ||
    REST.test(written) ||
    (list.valuesHaveDigits === true && hasDigits(written, 1));
  const words = (written: string): readonly string[] => written.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '');
  return parts.filter(({ category }) => {
    const written = tidy(category ?? '');
    // `Number of females`, `Male clients`: one of its words is in the list.
    return written !== '' && !isKnown(written) && !words(written).some(isKnown) && index.nearest(written).length === 0;
  });
}
