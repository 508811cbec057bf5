import { given } from '../model/given';
import { keptFor, remembered } from '../model/kept-for';
import { readDay, readNumber, readPeriod } from '../model/read-cells';
import { fundIds, kpiIds, serviceIds, type IdLookUp } from './register-ids';
import { readSettings } from './read-settings';
import { FREQUENCIES, RISKS, wordIn, YES_OR_NO } from './register-words';
import type {
  ExplanationRecord,
  FundTerms,
  HistoryValue,
  Registers,
  ReturnRecord,
  ServiceRecord,
} from '../model/registers';
import { cellOf, findTable, plainKey, rowsOf, splitList, type TableRead } from './spec-rows';

/**
 * Reads `Services`, `Funds` with `Awards`, `Returns`, `History`, `Explanations` and `Settings`; tables that are not there are empty, others
 * are ignored. Headers are matched without regard to case, spaces and punctuation, in any order; dates and numbers may be
 * texts; services, funds and KPIs may be named by id or name. A cell that cannot be read is as if it were blank, a row without
 * what it is about is left out: `checkSpecification` says so.
 */
export const readRegisters = keptFor((tables: readonly TableRead[]): Registers => {
  const services = readServices(tables);
  const service = serviceIds(services);
  const kpi = kpiIds(tables);
  return {
    services,
    funds: readFunds(tables, service, kpi),
    returns: readReturns(tables, service),
    history: readHistory(tables, service, kpi),
    explanations: readExplanations(tables),
    ...given('settings', readSettings(tables)),
  };
});

/** Rows of `Services`; of two with one id the first counts. */
export const readServices = keptFor((tables: readonly TableRead[]): readonly ServiceRecord[] => {
  const services = new Map<string, ServiceRecord>();
  for (const { text, value, place } of rowsOf(tables, 'Services')) {
    const id = text('Service ID');
    if (id === '' || services.has(plainKey(id))) continue;
    services.set(plainKey(id), {
      id,
      name: text('Service') || id,
      provider: text('Provider'),
      ...given('isCrimeRelated', wordIn(YES_OR_NO, text('Crime-related'))),
      ...given('isHighRisk', wordIn(RISKS, text('Risk'))),
      ...given('start', readDay(value('Start'))),
      ...given('end', readDay(value('End'))),
      ...given('frequency', wordIn(FREQUENCIES, text('Return frequency'))),
      place,
    });
  }
  return [...services.values()];
});

function readFunds(tables: readonly TableRead[], service: IdLookUp, kpi: IdLookUp): readonly FundTerms[] {
  const paid = paidServices(tables, service);
  const funds = new Map<string, FundTerms>();
  for (const { text, value, place } of rowsOf(tables, 'Funds')) {
    const id = text('Fund ID');
    if (id === '' || funds.has(plainKey(id))) continue;
    const asked = splitList(text('Required KPIs')).flatMap((name) => kpi(name) ?? []);
    funds.set(plainKey(id), {
      id,
      name: text('Fund') || id,
      requiredKpis: [...new Set(asked)],
      services: [...(paid.get(plainKey(id)) ?? [])],
      ...given('frequency', wordIn(FREQUENCIES, text('Return frequency'))),
      ...given('start', readDay(value('Period start'))),
      ...given('end', readDay(value('Period end'))),
      place,
    });
  }
  return [...funds.values()];
}

/** Ids of the services each fund pays. An award of nothing pays nobody; one whose amount is still open binds already. */
function paidServices(tables: readonly TableRead[], service: IdLookUp): ReadonlyMap<string, ReadonlySet<string>> {
  const fund = fundIds(tables);
  const paid = new Map<string, Set<string>>();
  for (const { text, value } of rowsOf(tables, 'Awards')) {
    const [fundId, serviceId] = [fund(text('Fund ID')), service(text('Service ID')) ?? text('Service ID')];
    if (fundId === undefined || serviceId === '' || readNumber(value('Amount')) === 0) continue;
    paid.set(plainKey(fundId), (paid.get(plainKey(fundId)) ?? new Set()).add(serviceId));
  }
  return paid;
}

function readReturns(tables: readonly TableRead[], service: IdLookUp): readonly ReturnRecord[] {
  return rowsOf(tables, 'Returns').flatMap(({ text, value, place }) => {
    const named = text('Service ID');
    if (named === '' && text('Sheet') === '') return [];
    return [
      {
        id: text('Return ID'),
        sheet: text('Sheet'),
        service: service(named) ?? named,
        ...given('period', readPeriod(value('Period'))),
        ...given('received', readDay(value('Received'))),
        status: text('Status'),
        place,
      },
    ];
  });
}

function readHistory(tables: readonly TableRead[], service: IdLookUp, kpi: IdLookUp): readonly HistoryValue[] {
  // Thousands of rows are about a few periods.
  const periodOf = remembered(readPeriod);
  const table = findTable(tables, 'History');
  return rowsOf(tables, 'History').flatMap(({ row, text, value: cell, place }) => {
    const [named, measure] = [text('Service ID'), text('KPI ID')];
    const [period, value] = [periodOf(cell('Period')), readNumber(cell('Value'))];
    if (named === '' || measure === '' || period === undefined || value === undefined) return [];
    const area = table && cellOf(table, row, 'Value');
    return [
      {
        service: service(named) ?? named,
        kpi: kpi(measure) ?? measure,
        category: text('Category'),
        period,
        value,
        returnId: text('Return ID'),
        ...(area && { place: { sheet: place.sheet, area } }),
      },
    ];
  });
}

function readExplanations(tables: readonly TableRead[]): readonly ExplanationRecord[] {
  return rowsOf(tables, 'Explanations').flatMap(({ text, value, place }) => {
    const query = text('Query');
    if (query === '') return [];
    return [
      {
        query,
        sheet: text('Sheet'),
        text: text('Explanation'),
        by: text('By'),
        date: readDay(value('Date')) ?? '',
        ...given('isAccepted', wordIn(YES_OR_NO, text('Accepted'))),
        place,
      },
    ];
  });
}
