import { sharedArea, type CellArea } from '../../../cells/areas';
import type { ListValidation } from '../../../workbook/model/sheet';
import { booleanOf, oneOf, recordOf, targetOf, textOf } from '../args';
import { subtract } from '../conditional-formats';
import { apiNotFound, HostError } from '../host-error';
import type { HostState } from '../host-state';
import { checkWritable, fullAddress, sheetOf } from '../places';
import { defineType } from '../registry';
import type { AreasTarget } from '../targets';

function validationsOn({ sheetId, areas }: AreasTarget, state: HostState): readonly ListValidation[] {
  return sheetOf(state, sheetId).listValidations.filter((one) =>
    one.areas.some((a) => areas.some((b) => sharedArea(a, b))),
  );
}

/** Takes the cells out of every validation, then adds one if there is one to add. */
function replace({ sheetId, areas }: AreasTarget, state: HostState, added?: ListValidation): void {
  checkWritable(state, sheetId);
  state.workbook.changeSheet(
    sheetId,
    'data validation',
    (sheet) => {
      const kept = sheet.listValidations
        .map((one) => ({ ...one, areas: one.areas.flatMap((area) => outside(area, areas)) }))
        .filter((one) => one.areas.length > 0);
      sheet.listValidations = added ? [...kept, added] : kept;
    },
    'add-in',
  );
}

/** Changes the validations of exactly these cells. One that reaches beyond them would have to be split: not built. */
function change(
  here: AreasTarget,
  state: HostState,
  member: string,
  changed: (validation: ListValidation) => ListValidation,
): void {
  checkWritable(state, here.sheetId);
  const found = validationsOn(here, state);
  const isInside = (area: CellArea): boolean => outside(area, here.areas).length === 0;
  if (found.length === 0 || !found.every(({ areas }) => areas.every(isInside)))
    throw apiNotFound(`DataValidation.${member} for cells without a rule of their own`);
  state.workbook.changeSheet(
    here.sheetId,
    'data validation',
    (sheet) => {
      sheet.listValidations = sheet.listValidations.map((one) => (found.includes(one) ? changed(one) : one));
    },
    'add-in',
  );
}

/** The cells of an area outside the others. */
function outside(area: CellArea, holes: readonly CellArea[]): readonly CellArea[] {
  return holes.reduce<readonly CellArea[]>((pieces, hole) => pieces.flatMap((piece) => subtract(piece, hole)), [area]);
}

const ALERTS = ['Stop', 'Warning', 'Information'] as const;

/** Excel's limits for what is shown beside a selected cell. */
const LONGEST = { title: 32, message: 255 };

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
    IgnoreBlanks: () => true,
    ErrorAlert: (here, state) => {
      const [first] = validationsOn(here, state);
      return { showAlert: true, style: first?.isStrict === false ? 'Warning' : 'Stop', title: '', message: '' };
    },
    Prompt: (here, state) => {
      const prompt = validationsOn(here, state)[0]?.prompt;
      return { showPrompt: prompt !== undefined, title: prompt?.title ?? '', message: prompt?.text ?? '' };
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
    IgnoreBlanks: (here, value, state) => {
      if (!booleanOf(value)) throw apiNotFound('DataValidation.ignoreBlanks = false');
      change(here, state, 'ignoreBlanks', (validation) => validation);
    },
    // The words of the alert are taken and not kept.
    ErrorAlert: (here, value, state) => {
      const { style, showAlert } = recordOf(value);
      const isStrict = oneOf(style ?? 'Stop', ALERTS) === 'Stop' && showAlert !== false;
      change(here, state, 'errorAlert', (validation) => ({ ...validation, isStrict }));
    },
    Prompt: (here, value, state) => {
      const { title, message, showPrompt } = recordOf(value);
      const prompt = { title: textOf(title ?? ''), text: textOf(message ?? '') };
      if (prompt.title.length > LONGEST.title || prompt.text.length > LONGEST.message)
        throw new HostError('InvalidArgument');
      change(here, state, 'prompt', (validation) => ({
        ...validation,
        prompt: showPrompt === false ? undefined : prompt,
      }));
    },
  },
  methods: {
    Clear: (here, _args, state) => replace(here, state),
  },
});
