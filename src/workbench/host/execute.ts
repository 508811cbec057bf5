import { runBatch, type BatchOptions } from './batch';

import type { BatchLine, Turn } from './turn';
import type { PlannedFailure } from './faults';
import { HostError } from './host-error';
import { utf8Length } from './meter';
import { ActionType, DELAY_FOR_CELL_EDIT, type RichRequest, type RichResponse } from './protocol';

const ExecuteId = { RichApi: 93, CommandCompleted: 94 } as const;

/** Transport errors, by the library's numbers. */
const Transport = { RequestTooLarge: 5103, ResponseTooLarge: 5104, NotSupported: 5000 } as const;

const later = globalThis.setTimeout.bind(globalThis);

/** Answers `methodId` 1. Undefined: the window is gone, nobody waits. */
export async function answerExecute(
  line: BatchLine,
  { id, apiArgs }: { readonly id: number; readonly apiArgs: readonly unknown[] },
  turn: Turn,
): Promise<unknown> {
  if (id === ExecuteId.CommandCompleted) {
    line.core.commandCompleted(String(apiArgs[0]), Number(apiArgs[1]));
    return [0];
  }
  if (id !== ExecuteId.RichApi) return [Transport.NotSupported];
  // [customData, 'POST', 'ProcessQuery', headers, body, permission, flags, …]
  const request = apiArgs[0] as readonly unknown[];
  return answerSync(line, String(request[4]), Number(request[6]), turn);
}

async function answerSync(line: BatchLine, body: string, flags: number, turn: Turn): Promise<unknown> {
  const { meter } = line.core;
  const started = performance.now();
  const bytesOut = utf8Length(body);
  const request = JSON.parse(body) as RichRequest;
  const isOwn = isHousekeeping(request);
  const limit = line.state.profile.payloadLimit ?? Infinity;
  let bytesIn = 0;
  let answer: unknown;
  if (bytesOut > limit) {
    answer = [Transport.RequestTooLarge];
  } else {
    const response = isOwn ? runBatch(request, line.state) : await runSync(line, request, flags, turn);
    const text = JSON.stringify(response);
    bytesIn = utf8Length(text);
    answer = bytesIn > limit ? [Transport.ResponseTooLarge] : [0, [0, [200, [], text]]];
  }
  meter.add({
    syncs: isOwn ? 0 : 1,
    housekeeping: isOwn ? 1 : 0,
    actions: isOwn ? 0 : request.Actions.length,
    bytesOut,
    bytesIn,
    milliseconds: performance.now() - started,
  });
  return line.isClosed ? undefined : answer;
}

const OWN_CALLS = new Set(['_RemoveReference', 'NotifyActionHandlerReady', 'GetAppRuntimeState', 'SetAppRuntimeState']);

/**
 * What the library sends by itself, when it starts and after an `Excel.run` ends, and what only shows the pane: none of it
 * asks anything of the workbook, so no trouble of the workbook can befall it.
 */
function isHousekeeping({ Actions }: RichRequest): boolean {
  const calls = Actions.filter((action) => action.ActionType !== ActionType.Instantiate);
  return (
    calls.length > 0 && calls.every(({ ActionType: type, Name }) => type === ActionType.Method && OWN_CALLS.has(Name))
  );
}

/** Carries out a sync with the faults that are switched on. */
async function runSync(line: BatchLine, request: RichRequest, flags: number, turn: Turn): Promise<RichResponse> {
  const { faults } = line.core;
  const { failure, hang, before } = faults.next();
  if (faults.slowMilliseconds > 0) await new Promise((resolve) => later(resolve, faults.slowMilliseconds));
  if (hang) await Promise.race([hang, line.restarted]);
  if (faults.editingCell && (flags & DELAY_FOR_CELL_EDIT) !== 0) {
    await Promise.race([faults.editingEnds(), line.restarted]);
  }
  for (const happen of before) happen();
  turn.holdsEvents = true;
  line.events.hold();
  return runBatch(request, line.state, hindrance(line, failure));
}

/** What stops the sync, if anything does. */
function hindrance({ isStale, core }: BatchLine, failure: PlannedFailure | undefined): BatchOptions {
  if (isStale) return { failure: new HostError('HostRestartNeeded') };
  if (core.faults.editingCell) return { failure: new HostError('InvalidOperationInCellEditMode') };
  return failure ? { failure: new HostError(failure.code, failure.message), stopAfter: failure.afterActions ?? 0 } : {};
}
