import { MAX_COLUMNS } from '../../../cells/areas';
import type { Sheet } from '../../../workbook/model/sheet';
import type { Workbook } from '../../../workbook/model/workbook';
import { insertOrDeleteCells } from '../../../workbook/structure/insert-or-delete';
import type { Session } from '../session/session';

interface Fault {
  readonly label: string;
  readonly start: (session: Session) => void;
}

const SLOW_MILLISECONDS = 300;

/** A co-author's edit, as it comes from elsewhere: `source: 'Remote'`. */
function deleteRow(workbook: Workbook, sheetId: string): void {
  const area = { top: 1, bottom: 1, left: 0, right: MAX_COLUMNS - 1 };
  if (workbook.sheets.some(({ id }) => id === sheetId))
    insertOrDeleteCells(workbook, sheetId, { kind: 'delete', axis: 'rows', area }, 'co-author');
}

/** Troubles that happen once. */
export const FAULTS: readonly Fault[] = [
  {
    label: 'Next sync fails: GeneralException',
    start: ({ host }) => host.faults.failSync({ code: 'GeneralException' }),
  },
  {
    label: 'Next sync fails: AccessDenied',
    start: ({ host }) => host.faults.failSync({ code: 'AccessDenied' }),
  },
  {
    label: 'Second sync from now fails',
    start: ({ host }) => host.faults.failSync({ sync: 2, code: 'GeneralException' }),
  },
  {
    label: 'Next sync hangs until faults are off',
    start: ({ host }) => void host.faults.hangSync(),
  },
  {
    label: 'Somebody else deletes row 2 before the next sync',
    start: ({ host, sheet }) => host.faults.beforeSync(1, () => deleteRow(host.workbook, sheet.id)),
  },
  {
    label: 'Somebody else deletes row 2 now',
    start: ({ host, sheet }) => deleteRow(host.workbook, sheet.id),
  },
  {
    label: 'Restart the add-ins',
    start: ({ host }) => host.restart(),
  },
];

/** The sheets that were protected from this menu and not by their file. */
const protectedHere = new WeakSet<Sheet>();

/** Whether this menu protected a sheet, and not its file. */
export const isProtectedHere = (sheet: Sheet): boolean => protectedHere.has(sheet);

function protect({ workbook }: Session, { id }: Sheet, on: boolean): void {
  workbook.changeSheet(id, 'sheet protection', (sheet) => (sheet.isProtected = on), 'person');
}

interface State {
  name: string;
  label: string;
  isOn: (session: Session) => boolean;
  set: (session: Session, on: boolean) => void;
}

/** Troubles that stay until they are switched off. */
export const STATES: readonly State[] = [
  {
    name: 'slow',
    label: `Every sync takes ${SLOW_MILLISECONDS} ms longer`,
    isOn: ({ host }) => host.faults.slowMilliseconds > 0,
    set: ({ host }, on) => (host.faults.slowMilliseconds = on ? SLOW_MILLISECONDS : 0),
  },
  {
    name: 'editing',
    label: 'A cell is being edited',
    // While the person types in a cell it is so without anybody having switched it on.
    isOn: ({ host, editor }) => host.faults.editingCell && !editor,
    set: ({ host }, on) => (host.faults.editingCell = on),
  },
  {
    name: 'read-only',
    label: 'The workbook may only be read',
    isOn: ({ host }) => host.faults.isReadOnly,
    set: ({ host }, on) => (host.faults.isReadOnly = on),
  },
  {
    name: 'no-printer',
    label: 'No printer is installed',
    isOn: ({ host }) => host.faults.hasNoPrinter,
    set: ({ host }, on) => (host.faults.hasNoPrinter = on),
  },
  {
    name: 'protected',
    label: 'This sheet is protected',
    isOn: ({ sheet }) => sheet.isProtected,
    set: (session, on) => {
      if (on) protectedHere.add(session.sheet);
      else protectedHere.delete(session.sheet);
      protect(session, session.sheet, on);
    },
  },
];

/** Switches off what this menu switched on; a sheet that the file itself protects stays protected. */
export function switchOff(session: Session): void {
  const { workbook, host } = session;
  for (const { id } of workbook.sheets) {
    if (protectedHere.delete(workbook.sheet(id))) protect(session, workbook.sheet(id), false);
  }
  host.faults.clear();
  session.announce('All faults are switched off');
}
