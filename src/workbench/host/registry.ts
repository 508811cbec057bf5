import { HostObject } from './host-object';
import type { HostState } from './host-state';
import type { Targets, TypeName } from './targets';

/** Makes a proxy's counterpart. */
export function make<K extends TypeName>(type: K, target: Targets[K]): HostObject {
  return new HostObject(type, target);
}

/**
 * What a type can do, by the names that travel (PascalCase). `null` for an object means a null object; a member that
 * throws where nothing is found throws `HostError('ItemNotFound')` itself.
 */
export interface Members<T> {
  /** ExcelApi version of the whole type, where it is newer than 1.14. */
  readonly since?: string;
  /** ExcelApi version of members newer than 1.14. */
  readonly memberSince?: Readonly<Record<string, string>>;
  /** What identifies an object to the library: `Id` or `_Id`. */
  readonly identity?: (target: T, state: HostState) => Readonly<Record<string, unknown>>;
  /** Objects that the library keeps by reference: ranges. */
  readonly isTracked?: boolean;
  readonly get?: Readonly<Record<string, (target: T, state: HostState) => unknown>>;
  readonly put?: Readonly<Record<string, (target: T, value: unknown, state: HostState) => void>>;
  readonly navigate?: Readonly<Record<string, (target: T, state: HostState) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: readonly unknown[], state: HostState) => unknown>>;
  /** Collections: all items in order. */
  readonly items?: (target: T, state: HostState) => readonly HostObject[];
  /** Collections: `getItem`. Throws `ItemNotFound`. */
  readonly item?: (target: T, key: unknown, state: HostState) => HostObject;
}

export interface TypeDefinition {
  readonly name: TypeName;
  readonly members: Members<never>;
}

/** Describes one Excel type. Each has a file of its own under types/, and stands in types/all-types.ts. */
export function defineType<K extends TypeName>(name: K, members: Members<Targets[K]>): TypeDefinition {
  return { name, members };
}
