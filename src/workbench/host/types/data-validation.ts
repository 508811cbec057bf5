import { intersect, type Area } from '../../../workbook/model/areas';
import type { ListValidation } from '../../../workbook/model/sheet';
import { recordOf, targetOf, textOf } from '../args';
import { subtract } from '../conditional-formats';
import { apiNotFound } from '../host-error';
import type { HostState } from '../host-state';
import { checkWritable, fullAddress, sheetOf } from '../places';
import { defineType } from '../registry';
import type { AreasTarget } from '../targets';

function validationsOn({ sheetId, areas }: AreasTarget, state: HostState): readonly ListValidation[] {
  return sheetOf(state, sheetId).listValidations.filter((one) =>
    one.areas.some((a) => areas.some((b) => intersect(a, b))),
  );
}

/** Takes the cells out of every validation, then adds one if there is one to add. */
function replace({ sheetId, areas }: AreasTarget, state: HostState, added?: ListValidation): void {
  checkWritable(state, sheetId);
  const without = (one: readonly Area[]): readonly Area[] =>
    areas.reduce<readonly Area[]>((pieces, hole) => pieces.flatMap((piece) => subtract(piece, hole)), one);
  state.workbook.changeSheet(
    sheetId,
    'data validation',
    (sheet) => {
      const kept = sheet.listValidations
        .map((one) => ({ ...one, areas: without(one.areas) }))
        .filter((one) => one.areas.length > 0);
      sheet.listValidations = added ? [...kept, added] : kept;
    },
    'add-in',
  );
}

const sourceText = ({ source }: ListValidation): string => (typeof source === 'string' ? source : source.join(','));

/** `list` only. Other kinds stay in the file unseen, and cannot be made. */
export const dataValidationType = defineType('DataValidation', {
  get: {
    Type: (here, state) => {
      const found = validationsOn(here, state);
      if (found.length === 0) return 'None';
      return found.length === 1 ? 'List' : 'Inconsistent';
    },
    Rule: (here, state) => {
      const [first] = validationsOn(here, state);
      return first ? { list: { inCellDropDown: true, source: sourceText(first) } } : {};
    },
  },
  put: {
    Rule: (here, value, state) => {
      const { list, ...others } = recordOf(value);
      const [other] = Object.keys(others);
      if (list === undefined) throw apiNotFound(`DataValidation.rule.${other ?? 'list'}`);
      const { source } = recordOf(list);
      const place = targetOf(source, 'Range');
      const text = place ? `=${fullAddress(sheetOf(state, place.sheetId), [place.area])}` : textOf(source);
      const entries = text.startsWith('=') ? text : text.split(',').map((entry) => entry.trim());
      replace(here, state, { areas: here.areas, source: entries });
    },
  },
  methods: {
    Clear: (here, _args, state) => replace(here, state),
  },
});
