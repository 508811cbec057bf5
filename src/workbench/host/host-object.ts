import type { TypeName } from './targets';

/** A proxy's counterpart inside the host. */
export class HostObject {
  /** Given out when the add-in keeps the object beyond one batch (`track`, or within `Excel.run`). */
  referenceId: string | undefined;

  constructor(
    readonly type: TypeName,
    readonly target: unknown,
  ) {}
}
