import { MINIMUM_SPECIFICATION } from '../../domain/codelists/minimum-set';
import { parsePeriod } from '../../domain/model/parse-period';
import type { Period } from '../../domain/model/periods';
import type { SheetDocument } from '../../domain/model/sheet-document';
import type { Specification } from '../../domain/model/specification';
import { specificationFor, type SpecificationSet } from '../../domain/tables/specification-tables';
import { OUR_TABLE_NAMES } from '../shared/our-tables';
import type { Notice } from '../shared/notice';
import { withPrintTrouble } from '../shared/notices';
import { SET_UP_START, type SetUpSession, type SetUpState } from './set-up-session';
import type { WorkbookPort } from '../../ports/workbook-port';
import { readCommissioning, type Commissioning } from '../shared/read-specifications';
import {
  addedNotice,
  ALL_THERE,
  BUSY_SETTING_UP,
  noServiceNotice,
  OPENED,
  unreadablePeriodNotice,
} from './set-up-notices';
import { createObservable } from '../shared/observable';
import { faceOf } from '../shared/session-face';
import { createTasks } from '../shared/tasks';

export interface SetUpOptions {
  /** Sheets of a return template; `period` is left to be filled in where it is not given. */
  readonly returnTemplate: (
    specification: Specification,
    layout: 'records' | 'summary',
    period?: Period,
    specifications?: SpecificationSet,
  ) => readonly SheetDocument[];
  /** The sheets of a commissioning workbook, without those of the tables that stand already. */
  readonly commissioningWorkbook: (existing: readonly string[]) => readonly SheetDocument[];
  /** The bytes of an .xlsx file of these sheets. */
  readonly newFile: (sheets: readonly SheetDocument[]) => Promise<Uint8Array>;
  /** Hears of every failure, with its detail, for diagnostics. */
  readonly onFailure?: (error: unknown) => void;
}

/** New sheets from a specification. One thing at a time: what comes in between has to wait. */
export function createSetUpSession(port: WorkbookPort, options: SetUpOptions): SetUpSession {
  const store = createObservable(SET_UP_START);
  const tasks = createTasks(store, { busy: BUSY_SETTING_UP }, options.onFailure ?? (() => undefined));

  const open = async (sheets: readonly SheetDocument[]): Promise<Notice> => {
    await port.openWorkbook(await options.newFile(sheets));
    return OPENED;
  };

  const add = async (sheets: readonly SheetDocument[]): Promise<Notice> => {
    const { names, printTrouble } = await port.addSheets(sheets);
    return withPrintTrouble(addedNotice(names), printTrouble);
  };

  return {
    ...faceOf(store),

    look: () =>
      tasks.run('looking', async () => ({
        ...seen(await readCommissioning(port)),
        canOpenWorkbooks: port.opensWorkbooks(),
      })),

    newReturnTemplate: (service, layout, periodText, place = 'here') =>
      tasks.run('writing', async () => {
        const period = parsePeriod(periodText);
        if (!period && periodText.trim() !== '') return { notice: unreadablePeriodNotice(periodText) };
        const commissioning = await readCommissioning(port);
        const specification = specificationOf(commissioning, service, period);
        if (!specification) return { ...seen(commissioning), notice: noServiceNotice(service ?? '') };
        const sheets = options.returnTemplate(specification, layout, period, commissioning.specifications);
        return { ...seen(commissioning), notice: await (place === 'here' ? add(sheets) : open(sheets)) };
      }),

    newCommissioningWorkbook: (place = 'here') =>
      tasks.run('writing', async () => {
        if (place === 'new-workbook') return { notice: await open(options.commissioningWorkbook([])) };
        const before = await readCommissioning(port);
        // By name alone: one that is not ours has its name all the same.
        const standing = (await port.readTables(OUR_TABLE_NAMES)).map(({ name }) => name);
        const missing = options.commissioningWorkbook(standing);
        if (missing.length === 0) return { ...seen(before), notice: ALL_THERE };
        const notice = await add(missing);
        const added = missing.flatMap(({ tables }) => tables.map(({ name }) => name));
        return { ...seen(before), tables: [...before.tables, ...added], notice };
      }),
  };
}

function seen({ registers, tables }: Commissioning): Pick<SetUpState, 'services' | 'tables'> {
  return { tables, services: registers.services.map(({ id, name, provider }) => ({ id, name, provider })) };
}

/** Undefined for a service that is not in the register (any more). */
function specificationOf(
  { specifications, registers }: Commissioning,
  service: string | undefined,
  period: Period | undefined,
): Specification | undefined {
  if (service === undefined) return MINIMUM_SPECIFICATION;
  if (!specifications || !registers.services.some(({ id }) => id === service)) return undefined;
  return specificationFor(specifications, { service, ...(period && { period }) });
}
