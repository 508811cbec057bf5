import { given } from '../model/given';
import { keptFor, remembered } from '../model/kept-for';
import { AWARDS } from './awards';
import { EXPLANATIONS } from './explanations';
import { HISTORY } from './history';
import { fundIds, kpiIds, serviceIds, type IdLookUp } from './register-ids';
import { readFundRecords } from './read-fund-records';
import { readSettings } from './read-settings';
import { cellOf, findTable, rowsOf } from './read-table';
import { RETURNS } from './returns';
import { SERVICES } from './services';
import type {
  ExplanationRecord,
  FundTerms,
  HistoryValue,
  Registers,
  ReturnRecord,
  ServiceRecord,
} from '../model/registers';
import { plainKey, type TableRead } from './spec-rows';

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
    funds: fundTerms(tables, service),
    returns: readReturns(tables, service),
    history: readHistory(tables, service, kpi),
    explanations: readExplanations(tables),
    ...given('settings', readSettings(tables)),
  };
});

/** Rows of `Services`; of two with one id the first counts. */
export const readServices = keptFor((tables: readonly TableRead[]): readonly ServiceRecord[] => {
  const services = new Map<string, ServiceRecord>();
  for (const { text, read, place } of rowsOf(tables, SERVICES)) {
    const id = text('Service ID');
    if (id === '' || services.has(plainKey(id))) continue;
    services.set(plainKey(id), {
      id,
      name: text('Service') || id,
      provider: text('Provider'),
      ...given('isCrimeRelated', read('Crime-related')),
      ...given('isHighRisk', read('Risk')),
      ...given('start', read('Start')),
      ...given('end', read('End')),
      ...given('frequency', read('Return frequency')),
      place,
    });
  }
  return [...services.values()];
});

/** What funds ask of the services they pay. */
function fundTerms(tables: readonly TableRead[], service: IdLookUp): readonly FundTerms[] {
  const paid = paidServices(tables, service);
  return readFundRecords(tables).map(({ id, name, requiredKpis, frequency, firstDay, lastDay, place }) => ({
    id,
    name,
    requiredKpis,
    services: [...(paid.get(plainKey(id)) ?? [])],
    ...given('frequency', frequency),
    ...given('start', firstDay),
    ...given('end', lastDay),
    place,
  }));
}

/** Ids of the services each fund pays. An award of nothing pays nobody; one whose amount is still open binds already. */
function paidServices(tables: readonly TableRead[], service: IdLookUp): ReadonlyMap<string, ReadonlySet<string>> {
  const fund = fundIds(tables);
  const paid = new Map<string, Set<string>>();
  for (const { text, read } of rowsOf(tables, AWARDS)) {
    const [fundId, serviceId] = [fund(text('Fund ID')), service(text('Service ID')) ?? text('Service ID')];
    if (fundId === undefined || serviceId === '' || read('Amount') === 0) continue;
    paid.set(plainKey(fundId), (paid.get(plainKey(fundId)) ?? new Set()).add(serviceId));
  }
  return paid;
}

function readReturns(tables: readonly TableRead[], service: IdLookUp): readonly ReturnRecord[] {
  return rowsOf(tables, RETURNS).flatMap(({ text, read, place }) => {
    const named = text('Service ID');
    if (named === '' && text('Sheet') === '') return [];
    return [
      {
        id: text('Return ID'),
        sheet: text('Sheet'),
        service: service(named) ?? named,
        ...given('period', read('Period')),
        ...given('received', read('Received')),
        status: text('Status'),
        place,
      },
    ];
  });
}

function readHistory(tables: readonly TableRead[], service: IdLookUp, kpi: IdLookUp): readonly HistoryValue[] {
  // Thousands of rows are about a few periods.
  const periodOf = remembered(HISTORY.columns.Period.read);
  const table = findTable(tables, HISTORY);
  return rowsOf(tables, HISTORY).flatMap(({ row, text, value: cell, read, place }) => {
    const [named, measure] = [text('Service ID'), text('KPI ID')];
    const [period, value] = [periodOf(cell('Period')), read('Value')];
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
  return rowsOf(tables, EXPLANATIONS).flatMap(({ text, read, place }) => {
    const query = text('Query');
    if (query === '') return [];
    return [
      {
        query,
        sheet: text('Sheet'),
        text: text('Explanation'),
        by: text('By'),
        date: read('Date') ?? '',
        ...given('isAccepted', read('Accepted')),
        place,
      },
    ];
  });
}
