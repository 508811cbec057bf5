import { startHost, type StartedHost } from '../../support/start-host';
import { RULE_HABITS } from '../../support/host-habits';
import { buildWorkbook } from '../../support/workbooks';

let started: StartedHost;
afterEach(() => started.close());

const own = (formula: string) => ({
  type: 'Custom' as const,
  areas: [{ top: 0, left: 0, bottom: 8, right: 0 }],
  formulas: [formula],
  style: {},
  stopIfTrue: false,
});

const open = (options: Parameters<typeof startHost>[1]) => {
  const workbook = buildWorkbook({ name: 'Returns', rows: [['x']], formats: ['=A', '=B', '=C'].map(own) });
  return startHost(workbook, options).then((host) => (started = host));
};

const rules = (): string[] => started.workbook.sheets[0]!.conditionalFormats.map(({ formulas }) => formulas[0] ?? '');
const all = (context: Excel.RequestContext) =>
  context.workbook.worksheets.getItem('Returns').getRange().conditionalFormats;

async function add(...formulas: string[]): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Returns').getRange('B2');
    for (const formula of formulas) range.conditionalFormats.add('Custom').custom.rule.formula = formula;
    await context.sync();
  });
}

describe.each(RULE_HABITS)('%s', (_name, options) => {
  beforeEach(() => open(options));

  test('a new rule stands where the habit says, also by its priority', async () => {
    await add('=NEW');
    expect(rules()).toEqual(options.newRules === 'first' ? ['=NEW', '=A', '=B', '=C'] : ['=A', '=B', '=C', '=NEW']);
    const found = await Excel.run(async (context) => {
      const formats = all(context).load('items/priority,items/custom/rule/formula');
      await context.sync();
      return formats.items.map(({ priority, custom }) => `${priority}${custom.rule.formula}`);
    });
    expect(found).toEqual(rules().map((rule, index) => `${index}${rule}`));
  });

  test('setting a priority moves a rule, and the others make room', async () => {
    await Excel.run(async (context) => {
      all(context).getItemAt(2).priority = 0;
      await context.sync();
    });
    expect(rules()).toEqual(['=C', '=A', '=B']);
    await Excel.run(async (context) => {
      all(context).getItemAt(0).priority = -1;
      await context.sync();
      all(context).getItemAt(0).priority = 99;
      await context.sync();
    });
    expect(rules()).toEqual(['=B', '=C', '=A']);
    expect([...started.workbook.unsavedChanges]).toEqual([]);
  });

  test('rules deleted by their ids from the last place to the first are the ones that were meant', async () => {
    await Excel.run(async (context) => {
      const formats = all(context).load('items/id');
      await context.sync();
      const [, second, third] = formats.items.map(({ id }) => id);
      for (const id of [third!, second!]) all(context).getItem(id).delete();
      await context.sync();
    });
    expect(rules()).toEqual(['=A']);
  });
});

describe('ids that are places', () => {
  beforeEach(() => open({ conditionalFormatIds: 'ordinal', newRules: 'first' }));

  test('shift with every deletion: the next id deletes another rule, or none', async () => {
    await Excel.run(async (context) => {
      const formats = all(context).load('items/id');
      await context.sync();
      expect(formats.items.map(({ id }) => id)).toEqual(['0', '1', '2']);
      all(context).getItem('0').delete();
      all(context).getItem('1').delete();
      await context.sync();
    });
    expect(rules()).toEqual(['=B']);
    const late = Excel.run(async (context) => {
      all(context).getItem('1').delete();
      await context.sync();
    });
    await expect(late).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  test('an object that was found stands for its place, not for the rule', async () => {
    await Excel.run(async (context) => {
      const formats = all(context).load('items/id');
      await context.sync();
      const second = formats.items[1]!;
      await add('=NEW');
      second.delete();
      await context.sync();
    });
    expect(rules()).toEqual(['=NEW', '=B', '=C']);
  });

  test('a place counts within the cells that were asked: the same id elsewhere is another rule', async () => {
    await add('=NEW');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Returns');
      const onColumn = sheet.getRange('A1:A9').conditionalFormats.load('items/id,items/custom/rule/formula');
      await context.sync();
      expect(onColumn.items.map(({ id, custom }) => id + custom.rule.formula)).toEqual(['0=A', '1=B', '2=C']);
      all(context).getItem(onColumn.items[0]!.id).delete();
      await context.sync();
    });
    expect(rules()).toEqual(['=A', '=B', '=C']);
  });

  test('after its priority changed, an object must be fetched again, as documented', async () => {
    await Excel.run(async (context) => {
      const last = all(context).getItemAt(2);
      last.priority = 0;
      last.stopIfTrue = true;
      await context.sync();
    });
    const stops = started.workbook.sheets[0]!.conditionalFormats.map(({ stopIfTrue }) => stopIfTrue);
    expect([rules(), stops]).toEqual([
      ['=C', '=A', '=B'],
      [false, false, true],
    ]);
  });
});
