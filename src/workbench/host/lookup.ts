import { apiNotFound } from './host-error';
import type { HostState } from './host-state';
import { supportsExcelApi } from './profiles';
import type { Members } from './registry';
import type { HostObject } from './host-object';
import { ALL_TYPES } from './types/all-types';

const BY_NAME = new Map(ALL_TYPES.map((definition) => [definition.name, definition]));

/** `values` or `Values` → `Values`; names that begin with an underscore stay. */
export function wireName(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** `Range` and `Values` → `Range.values`, as errors name it. */
export function memberName(type: string, member: string): string {
  return `${type}.${member.slice(0, 1).toLowerCase()}${member.slice(1)}`;
}

/** The members of an object's type. `Members<never>`: every call passes the object's own target, cast once here below. */
export function membersOf(object: HostObject): Members<never> {
  const definition = BY_NAME.get(object.type);
  if (!definition) throw apiNotFound(object.type);
  return definition.members;
}

/** @throws ApiNotFound when the profile is older than the member. */
export function checkProfile(object: HostObject, member: string, state: HostState): void {
  const members = membersOf(object);
  const since = members.memberSince?.[member] ?? members.since;
  if (since !== undefined && !supportsExcelApi(state.profile, since))
    throw apiNotFound(memberName(object.type, member), since);
}

/** The member of one kind, or undefined; only the table's own entries count, so that `constructor` is no member. */
export function own<V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
