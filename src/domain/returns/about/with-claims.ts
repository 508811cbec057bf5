import type { Period } from '../../model/periods';
import type { Claims, Labelled, ReturnSheet } from '../../model/returns';
import { plainKey } from '../../tables/spec-rows';
import { isPartOfYear } from '../sheet-labels';
import type { ServiceClaim } from './claims-of';

/**
 * A return with what is said of it: of several claims the nearest, and those that do not go with it. A title that gives the year
 * leaves the part of the year to what stands further away.
 */
export function withClaims(
  table: ReturnSheet,
  claims: Claims,
  service?: ServiceClaim,
  services: readonly ServiceClaim[] = [],
): ReturnSheet {
  const [provider] = claims.provider;
  const period = periodOf(table, claims.period);
  const named = service ? nameOf(service) : claims.service[0];
  const disagreeing: Claims = {
    provider: claims.provider.filter(({ value }) => provider && !areAlike(value, provider.value)),
    service: service
      ? services.filter((one) => !one.isByProvider && one.service !== service.service).map(nameOf)
      : claims.service.filter(({ value, from }) => named && from !== 'sheet-name' && !areAlike(value, named.value)),
    period: claims.period.filter(({ value }) => period && !agree(value, period.value) && !isAmong(value, table)),
  };
  const isDisputed = Object.values<readonly unknown[]>({ ...disagreeing }).some(({ length }) => length > 0);
  return {
    ...table,
    ...(provider && { provider }),
    ...(named && { service: named }),
    ...(period && { period }),
    ...(isDisputed && { disagreeing }),
  };
}

/** The row of the register gives an id, and a name is more than the service's: of these its own name is shown. */
function nameOf({ service, by, isByProvider }: ServiceClaim): Labelled<string> {
  const isNamed = typeof by.from === 'object' && !isByProvider;
  return isNamed ? by : { value: service.name === '' ? service.id : service.name, from: by.from };
}

function periodOf(table: ReturnSheet, [nearest, ...others]: Claims['period']): Labelled<Period> | undefined {
  if (!nearest) return undefined;
  // Columns of their own say when a further table was; what a cover says is of the whole file.
  const part = others.find(({ value }) => isPartOfYear(value, nearest.value));
  const isOwn = table.period === undefined && table.fields.some(({ periods }) => periods?.some(Boolean) === true);
  if (isOwn && nearest.from !== 'register') return isAmong(nearest.value, table) ? nearest : undefined;
  return nearest.from === 'register' ? nearest : (part ?? nearest);
}

/** A summary of several periods is sent with each of them. */
function isAmong(period: Period, { fields }: ReturnSheet): boolean {
  return fields.some(({ periods }) => periods?.some((each) => each !== undefined && agree(each, period)) === true);
}

function agree(one: Period, other: Period): boolean {
  const isWithin = (inner: Period, outer: Period): boolean => inner.start >= outer.start && inner.end <= outer.end;
  return isWithin(one, other) || isWithin(other, one);
}

/** `Harbour Support` and `Harbour Support CIC`. */
function areAlike(one: string, other: string): boolean {
  const [first, second] = [plainKey(one), plainKey(other)];
  return first === '' || second === '' || first.includes(second) || second.includes(first);
}
