import type { DataOf } from '../engine/define-rule';
import type { ageBandDate } from '../rules/age-band-date';
import type { codeUnknown } from '../rules/code-unknown';
import type { codeSuperseded } from '../rules/code-superseded';
import type { notANumber } from '../rules/not-a-number';
import type { placeholderText } from '../rules/placeholder-text';
import type { referenceZerosLost } from '../rules/reference-zeros-lost';
import { quote } from '../text/grammar';
import type { CellValue } from '../../cells/cell-values';
import type { CellContext } from '../engine/contexts';
import { columnSpelling } from './column-spelling';
import type { Fixer, Remedy } from './remedy';

/** What Excel then leaves as it was written. */
const AS_TEXT = '@';

/** A value from the list that is near: a guess, so a person chooses. The name of a group may stand for any of its entries. */
export const takeNearest: Fixer<DataOf<typeof codeUnknown>> = ({ text, verdict, context }) =>
  verdict.data.isGroup ? [] : (verdict.suggestions ?? []).map((label) => replaceByListed(label, text, context));

/** The list itself says which value holds now. */
export const takeReplacement: Fixer<DataOf<typeof codeSuperseded>> = ({ text, verdict, context }) =>
  (verdict.suggestions ?? []).map((label) => ({ ...replaceByListed(label, text, context), isCertain: true }));

/** `nil` → 0, `about 12` → 12: the number within the words, for a person to confirm. */
export const takeNumberWithin: Fixer<DataOf<typeof notANumber>> = ({ verdict }) =>
  (verdict.suggestions ?? []).map((number) => ({ ...replaceBy(number, Number(number)), numberFormat: 'General' }));

/** The list's own entry for what nobody knows, whatever the list calls it; none where it has none. */
export const writeNotKnown: Fixer<DataOf<typeof placeholderText>> = ({ text, context }) => {
  const entry = context.codeList?.index.find('Not known');
  return entry ? [replaceByListed(entry.label, text, context)] : [];
};

/** The band that Excel made a date: as text, or it would be a date again. */
export const takeBand: Fixer<DataOf<typeof ageBandDate>> = ({ text, verdict, context }) => [
  { ...replaceByListed(verdict.data.band, text, context), numberFormat: AS_TEXT },
];

/** `120` → `00120`, as long as the column's other references; as text, or Excel would take the zeros off again. */
export const padZeros: Fixer<DataOf<typeof referenceZerosLost>> = ({ verdict }) => [
  {
    id: 'pad-zeros',
    label: 'Write it with its leading zeros',
    labelForSeveral: 'Write them with their leading zeros',
    after: verdict.data.whole,
    isCertain: false,
    numberFormat: AS_TEXT,
  },
];

/** An entry of the list as the rest of the column spells it; by its label where no other cell has it. */
function replaceByListed(label: string, wrong: string, context: CellContext): Remedy {
  const entry = context.codeList?.index.find(label);
  const habit = entry && columnSpelling(context, entry, wrong);
  return habit ? { ...replaceBy(String(habit.value), habit.value), asOthers: habit.cells } : replaceBy(label);
}

function replaceBy(label: string, after: CellValue = label): Remedy {
  return { id: `replace:${label}`, label: `Change to ${quote(label)}`, after, isCertain: false };
}
