import type { ConditionalFormat } from '../../../src/workbook/model/conditional-formats';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { area, buildWorkbook } from '../../support/workbooks';

const rule = (formula: string): Omit<ConditionalFormat, 'id'> => ({
  type: 'Custom',
  areas: [area('A1:A9')],
  formulas: [formula],
  style: {},
  stopIfTrue: false,
});

const open = (): Workbook => buildWorkbook({ name: 'A', rows: [['x']], formats: ['=ONE', '=TWO', '=THREE'].map(rule) });
const idOf = (workbook: Workbook, formula: string): string =>
  workbook.sheets[0]!.conditionalFormats.find(({ formulas }) => formulas[0] === formula)!.id;
const move = (workbook: Workbook, formula: string, priority: number): void =>
  workbook.moveConditionalFormat(workbook.sheets[0]!.id, idOf(workbook, formula), priority, 'add-in');

describe('the order of conditional formats', () => {
  it.each(['first', 'last'] as const)('is as it was when one that came %s and was moved is gone again', (place) => {
    const workbook = open();
    const { id } = workbook.addConditionalFormat(workbook.sheets[0]!.id, rule('=NEW'), 'add-in', place);
    move(workbook, '=NEW', 0);
    expect(workbook.journal.net()).toHaveLength(1);
    workbook.removeConditionalFormat(workbook.sheets[0]!.id, id, 'add-in');
    expect(workbook.journal.net()).toEqual([]);
  });

  it('is another when those that were there all along changed places, and the same once they changed back', () => {
    const workbook = open();
    move(workbook, '=THREE', 0);
    expect(workbook.journal.net()).toMatchObject([{ kind: 'conditional-format-order' }]);
    move(workbook, '=THREE', 2);
    expect(workbook.journal.net()).toEqual([]);
  });

  it('is the same among those left when the one that was moved is gone', () => {
    const workbook = open();
    move(workbook, '=THREE', 0);
    workbook.removeConditionalFormat(workbook.sheets[0]!.id, idOf(workbook, '=THREE'), 'add-in');
    expect(workbook.journal.net()).toMatchObject([{ kind: 'conditional-format', after: undefined }]);
  });
});
