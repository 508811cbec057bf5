import type { Grid } from '../../model/grid';
import { ownCell } from '../../messages/origins';
import type { Period } from '../../model/periods';
import type { ReturnRecord, ServiceRecord } from '../../model/registers';
import type { Claims, Labelled, ReturnSheet } from '../../model/returns';
import { serviceCalled, serviceOfName } from '../../tables/find-service';
import { plainKey } from '../../tables/spec-rows';
import { onlyPeriodWithin, periodWithin } from '../period-in-text';
import {
  claimsElsewhere,
  claimsOfOthers,
  fileText,
  fileTime,
  titlesElsewhere,
  yearElsewhere,
  type FileClues,
} from './file-clues';
import { titlesOver, type Title } from './titles';

/** What is known beside a sheet: its file, the register of returns, the services. */
export interface AroundSheet {
  readonly clues: FileClues;
  readonly returns: readonly ReturnRecord[];
  readonly services: readonly ServiceRecord[];
}

/** A service that something says a return is of. */
export interface ServiceClaim {
  readonly service: ServiceRecord;
  readonly by: Labelled<string>;
  /** It is the only service of the provider that is named. */
  readonly isByProvider?: true;
}

/** `Referrals from IDVA service` is no title of that service's figures. */
const SPEAKS_OF = /\b(?:from|by|via|into|between|referr\w*|signpost\w*)\b/i;

/** The row of the table `Returns` for a sheet. */
export function registeredAs({ returns }: AroundSheet, sheet: string): ReturnRecord | undefined {
  return returns.find((row) => row.sheet !== '' && plainKey(row.sheet) === plainKey(sheet));
}

/**
 * All that says whose a table is and when it was, the nearest first: its row of `Returns`, labelled cells, titles of its block, the
 * sheet's name, covers of the file, the file's name; where none of them says anything, the file's other returns.
 */
export function claimsOf(grid: Grid, table: ReturnSheet, around: AroundSheet): Claims {
  const others = claimsOfOthers(around.clues, grid.sheet);
  const { provider, service, period } = nearClaims(grid, table, around);
  return {
    provider: provider.length > 0 ? provider : others.provider,
    service: service.length > 0 ? service : others.service,
    // What stands there and cannot be read is to be mended, not to be read elsewhere.
    period: period.length > 0 || table.unreadablePeriod ? period : others.period,
  };
}

function nearClaims(grid: Grid, table: ReturnSheet, around: AroundSheet): Claims {
  const covers = claimsElsewhere(around.clues, grid.sheet);
  const row = registeredAs(around, grid.sheet);
  const period = row && registeredPeriod(row, table);
  const elsewhere = table.unreadablePeriod ? [] : [...covers.period, ...periodInFileName(around, grid.sheet)];
  return {
    provider: [...own(table.provider), ...covers.provider, ...providerInFileName(around)],
    service: [
      ...(row && row.service.trim() !== '' ? [{ value: row.service, from: 'register' } as const] : []),
      ...own(table.service),
      ...covers.service,
    ],
    // A sheet that is filled in again for the next period is another return, and its row is of the last.
    period: [
      ...own(table.period).filter(({ from }) => typeof from === 'object' && 'top' in from),
      ...(period ? [{ value: period, from: 'register' } as const] : []),
      ...own(table.period),
      ...elsewhere,
    ],
  };
}

/** A sheet may be filled in again for the next period: of a return that has come, the row does not speak for another that is stated. */
function registeredPeriod({ period, received }: ReturnRecord, table: ReturnSheet): ReturnRecord['period'] {
  const stated = table.period && ownCell(table.period.from) ? table.period.value : undefined;
  return received !== undefined && stated && period && !doTouch(stated, period) ? undefined : period;
}

function doTouch(one: Period, other: Period): boolean {
  return one.start <= other.end && other.start <= one.end;
}

const own = <T>(label: Labelled<T> | undefined): readonly Labelled<T>[] => (label ? [label] : []);

/** No more than names that the office knows: a file's name says much else. */
function providerInFileName({ clues, services }: AroundSheet): readonly Labelled<string>[] {
  const name = plainKey(fileText(clues));
  const known = new Map(services.map(({ provider }) => [plainKey(provider), provider]));
  const found = [...known].filter(([key]) => key.length >= SHORTEST && name.includes(key));
  return found.length === 1 ? found.map(([, value]) => ({ value, from: 'file-name' as const })) : [];
}

const SHORTEST = 4;

function periodInFileName({ clues }: AroundSheet, sheet: string): Claims['period'] {
  const text = fileTime(clues);
  const value =
    onlyPeriodWithin(text) ?? (periodWithin(text) ? undefined : onlyPeriodWithin(text, yearElsewhere(clues, sheet)));
  return value ? [{ value, from: 'file-name' }] : [];
}

/** The services that are named for a table, the nearest first, as far as the register has them; one named by its provider comes last. */
export function serviceClaims(
  grid: Grid,
  table: ReturnSheet,
  others: readonly ReturnSheet[],
  around: AroundSheet,
): readonly ServiceClaim[] {
  const { services, clues } = around;
  if (services.length === 0) return [];
  const { service, provider } = nearClaims(grid, table, around);
  const isNear = ({ from }: Labelled<string>): boolean =>
    from === 'register' || (typeof from === 'object' && 'top' in from);
  const called = (label: Labelled<string>): readonly ServiceClaim[] =>
    claim(serviceCalled(services, label.value), label);
  const found = [
    ...service.filter(isNear).flatMap(called),
    ...titlesFor(grid, table, others)
      .flatMap((title) => claim(serviceIn(services, title), title))
      .slice(0, 1),
    ...claim(serviceOfName(services, grid.sheet), { value: grid.sheet, from: 'sheet-name' }),
    ...service.filter((label) => !isNear(label)).flatMap(called),
    ...onlyService(titlesElsewhere(clues, grid.sheet).flatMap((title) => claim(serviceIn(services, title), title))),
    ...claim(serviceOfName(services, fileText(clues)), { value: fileText(clues), from: 'file-name' }),
    ...provider.flatMap((label) => byProvider(services, label)),
  ];
  return found.length > 0 ? found : claimsOfOthers(clues, grid.sheet).service.flatMap(called);
}

function claim(service: ServiceRecord | undefined, by: Labelled<string>): readonly ServiceClaim[] {
  return service ? [{ service, by }] : [];
}

/** A title of its own, or of the tables above it that have none between them. */
function titlesFor(grid: Grid, table: ReturnSheet, others: readonly ReturnSheet[]): readonly Title[] {
  const above = others
    .filter((other) => other.lastRow < table.firstRow)
    .sort((one, other) => other.lastRow - one.lastRow);
  return [table, ...above].flatMap((each) => titlesOver(grid, each, others));
}

function serviceIn(services: readonly ServiceRecord[], { value }: Title): ServiceRecord | undefined {
  return SPEAKS_OF.test(value) ? undefined : serviceOfName(services, value);
}

/** A cover that lists several services names none. */
function onlyService(claims: readonly ServiceClaim[]): readonly ServiceClaim[] {
  return new Set(claims.map(({ service }) => service)).size === 1 ? claims.slice(0, 1) : [];
}

function byProvider(services: readonly ServiceRecord[], by: Labelled<string>): readonly ServiceClaim[] {
  const key = plainKey(by.value);
  const found = services.filter(({ provider }) => key !== '' && plainKey(provider) === key);
  const [only] = found;
  return only && found.length === 1 ? [{ service: only, by, isByProvider: true }] : [];
}
