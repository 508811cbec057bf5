import type { DataOf } from '../engine/define-rule';
import type { codeUnknown } from '../rules/code-unknown';
import type { codeSuperseded } from '../rules/code-superseded';
import type { notANumber } from '../rules/not-a-number';
import type { placeholderText } from '../rules/placeholder-text';
import { quote } from '../text/grammar';
import type { CellValue } from '../../cells/cell-values';
import type { Fixer, Remedy } from './remedy';

/** A value from the list that is near: a guess, so a person chooses. The name of a group may stand for any of its entries. */
export const takeNearest: Fixer<DataOf<typeof codeUnknown>> = ({ verdict }) =>
  verdict.data.isGroup ? [] : (verdict.suggestions ?? []).map((label) => replaceBy(label));

/** The list itself says which value holds now. */
export const takeReplacement: Fixer<DataOf<typeof codeSuperseded>> = ({ verdict }) =>
  (verdict.suggestions ?? []).map((label) => ({ ...replaceBy(label), isCertain: true }));

/** `nil` → 0, `about 12` → 12: the number within the words, for a person to confirm. */
export const takeNumberWithin: Fixer<DataOf<typeof notANumber>> = ({ verdict }) =>
  (verdict.suggestions ?? []).map((number) => ({ ...replaceBy(number, Number(number)), numberFormat: 'General' }));

/** The list's own entry for what nobody knows, whatever the list calls it; none where it has none. */
export const writeNotKnown: Fixer<DataOf<typeof placeholderText>> = ({ context }) => {
  const entry = context.codeList?.index.find('Not known');
  return entry ? [replaceBy(entry.label)] : [];
};

function replaceBy(label: string, after: CellValue = label): Remedy {
  return { id: `replace:${label}`, label: `Change to ${quote(label)}`, after, isCertain: false };
}
