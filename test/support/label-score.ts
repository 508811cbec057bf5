import { indexCodes } from '../../src/domain/codelists/code-index';
import { MINIMUM_SPECIFICATION } from '../../src/domain/codelists/minimum-set';
import { labelReader } from '../../src/domain/returns/reading/read-label';
import { comparable } from '../../src/domain/text/tidy';
import { labelReadAs } from './label-read-as';

/** How a label was read beside what it is: `silent` where nothing was claimed of what is something. */
export interface ScoredLabel {
  readonly text: string;
  readonly expected: string;
  readonly read: string;
  readonly result: 'right' | 'wrong' | 'silent';
}

const reader = labelReader(MINIMUM_SPECIFICATION);

/** Reads each label and holds it against what it is; parts are the same where their list has them as one. */
export function scoreLabels(
  cases: readonly (readonly [as: 'measure' | 'field', text: string, meaning: string])[],
): readonly ScoredLabel[] {
  return cases.map(([as, text, expected]) => {
    const read = labelReadAs(reader.read(text), as);
    if (asListed(read) === asListed(expected)) return { text, expected, read, result: 'right' };
    return { text, expected, read, result: read === 'nothing' ? 'silent' : 'wrong' };
  });
}

/** With a part as its list names it, so that `Under 18s` and `under 18` are one. */
function asListed(meaning: string): string {
  const [id = '', part] = meaning.split(/=(.*)/s);
  if (part === undefined) return id;
  const listId = MINIMUM_SPECIFICATION.kpis.find((kpi) => kpi.id === id)?.codeList;
  const list = listId === undefined ? undefined : MINIMUM_SPECIFICATION.codeLists.get(listId);
  if (!list) return `${id}=${comparable(part)}`;
  const index = indexCodes(list);
  return `${id}=${index.find(part)?.label ?? index.findGroup(part)?.names[0] ?? comparable(part)}`;
}
