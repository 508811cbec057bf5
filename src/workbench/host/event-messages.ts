import { sameArea, type CellArea } from '../../cells/areas';
import { printReference } from '../../cells/addresses';
import type { Scalar } from '../../workbook/model/values';
import type { Actor, Workbook, WorkbookEvent } from '../../workbook/model/workbook';
import { officeValue, valueType } from './cell-values';
import { EVENT_TYPES, WORKBOOK_TARGET } from './event-types';

/** One event as the add-in's library gets it. */
export interface EventMessage {
  readonly eventType: number;
  readonly targetId: string;
  readonly message: Readonly<Record<string, unknown>>;
}

const sourceOf = (by: Actor) => ({ source: 'Local', triggerSource: by === 'add-in' ? 'ThisLocalAddin' : 'Unknown' });

/** For the sheet and for the whole workbook. */
const both = (name: string, sheetId: string, message: Record<string, unknown>): EventMessage[] =>
  [sheetId, WORKBOOK_TARGET].map((targetId) => ({
    eventType: EVENT_TYPES[name] ?? 0,
    targetId,
    message: { worksheetId: sheetId, ...message },
  }));

const ofWorkbook = (name: string, sheetId: string, by: Actor): EventMessage[] => [
  { eventType: EVENT_TYPES[name] ?? 0, targetId: WORKBOOK_TARGET, message: { worksheetId: sheetId, ...sourceOf(by) } },
];

/** The messages one change of the workbook makes; none for changes Excel has no event for, or ours has not. */
export function messagesFor(event: WorkbookEvent, workbook: Workbook): EventMessage[] {
  switch (event.kind) {
    case 'cells-changed':
      return both('DataChangedEvent', event.sheetId, {
        address: printReference(event.area),
        changeType: 'RangeEdited',
        shiftDirection: 'None',
        referenceId: eventReference(event.sheetId, event.area),
        ...sourceOf(event.by),
        ...details(workbook, event.sheetId, event.area),
      });
    case 'calculated':
      return both('CalculatedEvent', event.sheetId, { address: printReference(event.area) });
    case 'selection-changed':
      return both('SelectionChangedEvent', event.sheetId, { address: event.areas.map(printReference).join(',') });
    case 'sheet-activated':
      return [...both('ActivatedEvent', event.sheetId, {}), ...both('DeactivatedEvent', event.previousSheetId, {})];
    case 'sheet-added':
      return ofWorkbook('AddedEvent', event.sheetId, event.by);
    case 'sheet-removed':
      return ofWorkbook('DeletedEvent', event.sheetId, event.by);
    case 'formats-changed':
    case 'settings-changed':
    case 'sheet-changed':
      return [];
  }
}

/** Before and after, for single cells only, as Excel does. The journal's last entry is the change the event tells of. */
function details(workbook: Workbook, sheetId: string, area: CellArea): Record<string, unknown> {
  const edit = workbook.journal.all.at(-1);
  if (edit?.kind !== 'cell' || edit.sheetId !== sheetId) return {};
  const cell = { top: edit.row, bottom: edit.row, left: edit.column, right: edit.column };
  if (!sameArea(cell, area)) return {};
  const before: Scalar = edit.before?.value ?? null;
  const after: Scalar = edit.after?.value ?? null;
  return {
    valueBefore: officeValue(before),
    valueAfter: officeValue(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

/** Where an event happened, as a reference that needs no keeping: `event.getRange(context)` sends it back. */
function eventReference(sheetId: string, area: CellArea): string {
  return JSON.stringify([sheetId, area.top, area.left, area.bottom, area.right]);
}

/** Reads an event's reference; undefined when it is not one. */
export function readEventReference(text: unknown): { readonly sheetId: string; readonly area: CellArea } | undefined {
  if (typeof text !== 'string') return undefined;
  const [sheetId, top, left, bottom, right] = JSON.parse(text) as [string, number, number, number, number];
  return { sheetId, area: { top, left, bottom, right } };
}
