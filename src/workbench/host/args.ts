import { HostError } from './host-error';
import { HostObject } from './host-object';
import type { Targets, TypeName } from './targets';

const wrong = (): HostError => new HostError('InvalidArgument');

/** An argument that must be a text. @throws InvalidArgument */
export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw wrong();
  return value;
}

/** An argument that may be left out. */
export function optionalText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : textOf(value);
}

/** An argument that must be a whole number. @throws InvalidArgument */
export function integerOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw wrong();
  return value;
}

export function booleanOf(value: unknown): boolean {
  if (typeof value !== 'boolean') throw wrong();
  return value;
}

export function numberOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong();
  return value;
}

/** One of the values an enumeration has. @throws InvalidArgument */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw wrong();
  return found;
}

/** An argument that is a proxy object of one type; undefined when it is something else. */
export function targetOf<K extends TypeName>(value: unknown, type: K): Targets[K] | undefined {
  return value instanceof HostObject && value.type === type ? (value.target as Targets[K]) : undefined;
}

/** A plain object. @throws InvalidArgument */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong();
  return value as Record<string, unknown>;
}
