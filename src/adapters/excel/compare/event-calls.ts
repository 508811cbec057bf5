import type { Json } from '../../../ports/comparison-port';
import { always, byHabit, type CallGroup } from './call';
import type { ChangeTold, CallStage } from './stage';

/** What a change says of itself, but for its cells. */
const nature = ({ changeType, source, triggerSource, hasDetails }: ChangeTold): Json => ({
  changeType,
  source,
  triggerSource,
  hasDetails,
});

const OWN = { changeType: 'RangeEdited', source: 'Local', triggerSource: 'ThisLocalAddin', hasDetails: false };
const OF_A_PERSON = { ...OWN, triggerSource: 'Unknown', hasDetails: true };

const addTable = (stage: CallStage): Promise<void> =>
  stage.send((sheet) => {
    sheet.getRange('A1:B2').values = [
      ['Key', 'Value'],
      ['a', 1],
    ];
    sheet.tables.add('A1:B2', true);
  });

export const EVENT_CALLS: CallGroup = {
  title: 'Events',
  calls: [
    {
      id: 'events-own-write',
      what: '`onChanged`; write two cells from the add-in',
      readings: always([OWN]),
      run: async (stage) =>
        (await stage.changesDuring(() => stage.send((sheet) => (sheet.getRange('A1:B1').values = [[1, 2]])))).map(
          nature,
        ),
    },
    {
      id: 'events-pieces',
      what: 'write 2,000 rows × 2 columns in one statement: one event, or several?',
      readings: [...always('several'), { gives: { value: 'one' }, isOnlyReal: true }],
      run: async (stage) => {
        const rows = Array.from({ length: 2000 }, (_, row) => [row, 'x']);
        const told = await stage.changesDuring(() => stage.send((sheet) => (sheet.getRange('A1:B2000').values = rows)));
        return told.length === 0 ? 'none' : told.length === 1 ? 'one' : 'several';
      },
    },
    {
      id: 'events-fill',
      what: 'change a fill from the add-in: an event?',
      readings: always(0),
      run: async (stage) =>
        (await stage.changesDuring(() => stage.send((sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000'))))
          .length,
    },
    {
      id: 'events-table-row',
      what: '`table.rows.add(0, …)` from the add-in: of which kind, and by whom?',
      readings: [
        ...byHabit('tableRows', {
          simple: ['RangeEdited ThisLocalAddin'],
          followed: ['CellInserted ThisLocalAddin', 'RangeEdited ThisLocalAddin'],
        }),
        { gives: { value: ['RowInserted ThisLocalAddin'] }, isOnlyReal: true },
        { gives: { value: ['CellInserted ThisLocalAddin'] }, isOnlyReal: true },
      ],
      run: async (stage) => {
        await addTable(stage);
        const told = await stage.changesDuring(() =>
          stage.send((sheet) => sheet.tables.getItemAt(0).rows.add(0, [['b', 2]])),
        );
        return [...new Set(told.map(({ changeType, triggerSource }) => `${changeType} ${triggerSource}`))].sort();
      },
    },
    {
      id: 'events-inserted-row',
      what: '`getRange("2:2").insert("Down")` from the add-in: kind and address',
      readings: always(['RowInserted 2:2']),
      run: async (stage) => {
        await stage.send((sheet) => (sheet.getRange('A1:A3').values = [[1], [2], [3]]));
        const told = await stage.changesDuring(() => stage.send((sheet) => sheet.getRange('2:2').insert('Down')));
        return told.map(({ changeType, address }) => `${changeType} ${address}`);
      },
    },
    {
      id: 'events-recalculation',
      what: 'an edit that recalculates another cell: which is told first, `onChanged` or `onCalculated`?',
      readings: always(['changed', 'calculated']),
      run: async (stage) => {
        await stage.send((sheet) => (sheet.getRange('A1:B1').values = [[1, '=A1+1']]));
        const told: string[] = [];
        const listen = (what: string) => (): Promise<void> => {
          if (!told.includes(what)) told.push(what);
          return Promise.resolve();
        };
        const handlers = await stage.send((sheet) => [
          sheet.onChanged.add(listen('changed')),
          sheet.onCalculated.add(listen('calculated')),
        ]);
        await stage.send((sheet) => (sheet.getRange('A1').values = [[2]]));
        await stage.settle();
        await stage.takeOff(handlers);
        return told;
      },
    },
    {
      id: 'events-typed',
      what: 'a person types a word into A1',
      byHand: 'types a word',
      readings: always([OF_A_PERSON]),
      run: async (stage) => {
        await stage.send((sheet) => sheet.activate());
        return (await stage.changesDuring(() => stage.ask('type'))).map(nature);
      },
    },
    {
      id: 'events-chosen',
      what: 'a person chooses from a list of choices: an event? (office-js #4066: not always on the web)',
      byHand: 'chooses from a list',
      readings: [...always(1), { gives: { value: 0 }, isOnlyReal: true }],
      run: async (stage) => {
        await stage.send((sheet) => {
          sheet.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No' } };
          sheet.activate();
        });
        return (await stage.changesDuring(() => stage.ask('choose-from-list'))).length;
      },
    },
  ],
};
