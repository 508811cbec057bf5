import type { HostState } from './host-state';

/** `_Register…` and `_Unregister…` for each event, as methods of a type. */
export function interestMethods<T>(
  events: Readonly<Record<string, number>>,
  targetId: (target: T) => string,
): Record<string, (target: T, args: readonly unknown[], state: HostState) => void> {
  const methods: Record<string, (target: T, args: readonly unknown[], state: HostState) => void> = {};
  for (const [name, eventType] of Object.entries(events)) {
    methods[`_Register${name}`] = (target, _args, state) => state.events.change(eventType, targetId(target), 1);
    methods[`_Unregister${name}`] = (target, _args, state) => state.events.change(eventType, targetId(target), -1);
  }
  return methods;
}
