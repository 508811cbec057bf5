import { workbookValues } from '../../../src/domain/kpis/workbook-values';
import { valueNote } from '../../../src/domain/messages/values';
import type { TableRead } from '../../../src/domain/tables/spec-rows';
import { figures } from '../../support/kpi-lines';
import { tableOf } from '../../support/register-tables';
import { form, records, serviceCalled, summary, type CheckedSheet } from '../../support/return-builders';
import { contextOf } from '../../support/test-workbook-rule';

function read(sheets: readonly CheckedSheet[], ...tables: readonly TableRead[]) {
  const { values, notes } = workbookValues(contextOf({ sheets, tables }));
  return {
    values,
    figures: figures(values),
    notes: notes.map(({ why, sheet, kpi, kept }) => [why, sheet, kpi?.id, kept].filter((part) => part).join(' ')),
    said: notes.map(valueNote),
  };
}

const people = (sheet: string, ...genders: readonly string[]): CheckedSheet =>
  serviceCalled(
    'SARC',
    records({
      sheet,
      at: 'A3',
      period: '2019-20 Q1',
      columns: ['client-id', 'gender'],
      rows: genders.map((gender, index) => [`C${index}`, gender]),
    }),
  );

const totals = (sheet: string, women: number, men: number): CheckedSheet =>
  serviceCalled(
    'SARC',
    summary({
      sheet,
      at: 'A3',
      periods: ['2019-20 Q1', '2019-20 Q2'],
      rows: [
        ['beneficiaries', women + men, 9],
        ['gender/Female', women, 9],
        ['gender/Male', men, 0],
        ['sessions', 4, 5],
      ],
    }),
  );

test('records go before a summary of them, KPI by KPI and period by period; a difference is told', () => {
  const { figures: got, notes, said } = read([totals('Summary', 2, 2), people('Data', 'F', 'F', 'M')]);
  expect(got).toEqual({
    'beneficiaries 2019-20 Q1': 3,
    'gender: Female 2019-20 Q1': 2,
    'gender: Male 2019-20 Q1': 1,
    'beneficiaries 2019-20 Q2': 9,
    'gender: Female 2019-20 Q2': 9,
    'gender: Male 2019-20 Q2': 0,
    'sessions 2019-20 Q1': 4,
    'sessions 2019-20 Q2': 5,
  });
  expect(notes).toEqual(['given-elsewhere Summary beneficiaries Data', 'given-elsewhere Summary gender Data']);
  expect(said[0]).toBe('“Summary”, Beneficiaries (B4): the figure on sheet “Data” was taken, which is another one.');
  expect(read([totals('Summary', 2, 1), people('Data', 'F', 'F', 'M')]).notes).toEqual([]);
});

test('of several sheets of records nobody can tell whether they are parts: the summary goes before', () => {
  const sheets = [people('North', 'F', 'M'), people('South', 'F'), totals('Summary', 2, 1)];
  expect(read(sheets).figures['beneficiaries 2019-20 Q1']).toBe(3);
  expect(read(sheets.slice(0, 2)).figures['beneficiaries 2019-20 Q1']).toBe(2);
});

test('of two summaries the first counts, unless the other was received later', () => {
  const sheets = [totals('Q1', 2, 1), totals('Q1 again', 3, 1)];
  expect(read(sheets).figures['beneficiaries 2019-20 Q1']).toBe(3);
  const returns = tableOf(
    'Returns',
    ['Return ID', 'Sheet', 'Received'],
    ['R1', 'Q1', '2019-07-03'],
    ['R2', 'Q1 again', '2019-08-03'],
  );
  expect(read(sheets, returns).figures['beneficiaries 2019-20 Q1']).toBe(4);
});

test('of accepted ones the one accepted last counts, one that is not accepted yet goes by its place', () => {
  const sheets = [totals('First', 2, 1), totals('Resent', 3, 1)];
  const accepted = (...names: readonly string[]) =>
    tableOf('Returns', ['Return ID', 'Sheet', 'Status'], ...names.map((name, at) => [`R${at}`, name, 'Accepted']));
  expect(read(sheets, accepted('First', 'Resent')).figures['beneficiaries 2019-20 Q1']).toBe(4);
  expect(read(sheets, accepted('Resent', 'First')).figures['beneficiaries 2019-20 Q1']).toBe(3);
  expect(read(sheets, accepted('Resent')).figures['beneficiaries 2019-20 Q1']).toBe(3);
  const history = tableOf(
    'History',
    ['Service ID', 'KPI ID', 'Period', 'Value', 'Return ID'],
    ['SARC', 'beneficiaries', '2019-20 Q1', 4, 'R0'],
    ['SARC', 'beneficiaries', '2019-20 Q1', 3, 'R1'],
  );
  expect(read(sheets, accepted('Resent', 'First'), history).figures['beneficiaries 2019-20 Q1']).toBe(3);
});

test('services are called as the register has them; what is nobody’s is left out', () => {
  const services = tableOf('Services', ['Service ID', 'Service'], ['SARC', 'The Shores']);
  const returns = tableOf('Returns', ['Return ID', 'Sheet', 'Service ID'], ['R1', 'Form', 'The Shores']);
  const anonymous = (sheet: string) => form({ sheet, at: 'A3', period: '2019-20', rows: [['referrals-in', 5]] });
  expect(read([anonymous('Form')], services, returns).values.map(({ service }) => service)).toEqual(['SARC']);
  expect(read([anonymous('Form')]).notes).toEqual(['no-service Form']);
});

test('Victim First’s first year reconciles when it is read from a summary', () => {
  const sheet = serviceCalled(
    'VF',
    summary({
      at: 'A3',
      periods: ['2015-16'],
      rows: [
        ['beneficiaries=Cases', 9434],
        ['vulnerability/Enhanced', 2030],
        ['vulnerability/Basic', 6849],
        ['vulnerability/Other', 423],
        ['vulnerability/Not known', 132],
        ['offence-count=Basic support', 6849],
        ['offence-type/Outcome A', 1979],
        ['offence-type/Outcome B', 1298],
        ['offence-type/Outcome C', 106],
        ['offence-type/Outcome D', 3466],
        ['referrals-in', 3712],
        ['referrals-in/Police', 3470],
        ['referrals-in/Other or self', 242],
        ['sessions=Outcome', 3712],
        ['sessions/Closed', 246],
        ['sessions/Outcome D', 3466],
      ],
    }),
  );
  const { values } = read([sheet]);
  const whole = (kpi: string) => values.find((value) => value.kpi === kpi && value.category === '')?.value;
  const parts = (kpi: string) =>
    values.filter((value) => value.kpi === kpi && value.category !== '').reduce((sum, { value }) => sum + value, 0);
  expect([parts('vulnerability'), whole('beneficiaries')]).toEqual([9434, 9434]);
  expect([parts('offence-type'), whole('offence-count')]).toEqual([6849, 6849]);
  expect([parts('referrals-in'), whole('referrals-in')]).toEqual([3712, 3712]);
  expect([parts('sessions'), whole('sessions')]).toEqual([3712, 3712]);
});
