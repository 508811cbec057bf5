import { basename } from 'node:path';
import { planMarks } from '../domain/marks/plan-marks';
import { checkReturns } from '../app/shared/check-returns';
import { WorkbookError } from '../ports/workbook-error';
import { readCommissioning, whyNoSpecification, type Commissioning } from '../app/shared/read-specifications';
import type { SpecificationSet } from '../domain/tables/specification-tables';
import { refusal, type FileReport } from './file-report';
import { writeCopy } from './marked-copies';
import type { OpenWorkbook, WorkbookOpener } from './open-workbook';
import { readBounded, UnreadableFile } from './read-file';
import { makeTemplate, type TemplateMade } from './make-template';
import type { AllocateArguments, ReviewArguments, TemplateArguments } from './arguments';
import { allocateFile, type AllocatedFile } from './allocate-file';
import { notAllocated } from './allocation-report';
import { reviewFile, type ReviewedFile } from './review-file';
import { notReviewed } from './review-report';
import { toFileReport } from './to-file-report';

/** One file to be checked. Plain data: it may go to another thread. */
export interface CheckTask {
  readonly file: string;
  /** The commissioning workbook whose specifications apply. */
  readonly spec?: string;
  /** Where the marked copy goes; absent for none. */
  readonly markedCopy?: string;
}

export interface CheckedFile {
  readonly report: FileReport;
  /** The marked copy that was written. */
  readonly written?: string;
  /** Why the marked copy that was asked for could not be written. */
  readonly notWritten?: string;
  /** Sheets of the copy that could not be marked, in sentences. */
  readonly warnings: readonly string[];
}

/** What became of the commissioning workbook that was named. */
export interface SpecificationRead {
  /** Why it cannot be used; absent when it can. */
  readonly refused?: string;
  /** Parts of it that could not be used, in sentences. */
  readonly warnings: readonly string[];
}

export interface FileChecker {
  /** Looks whether this commissioning workbook can be used. Never rejects. */
  readSpecification(path: string): Promise<SpecificationRead>;
  /** Never rejects: a file that cannot be used is refused with a sentence. */
  check(task: CheckTask): Promise<CheckedFile>;
  /** Writes a template. Never rejects: where none can be written, it says why. */
  template(task: TemplateArguments): Promise<TemplateMade>;
  /** Works out awards. Never rejects: a workbook that cannot be used is refused with a sentence. */
  allocate(task: AllocateArguments): Promise<AllocatedFile>;
  /** Judges every KPI. Never rejects: a workbook that cannot be used is refused with a sentence. */
  review(task: ReviewArguments): Promise<ReviewedFile>;
}

/** Checks files one after the other in this thread. */
export function createFileChecker(opener: WorkbookOpener): FileChecker {
  const specifications = new Map<string, Promise<Commissioning>>();
  const specificationsOf = (path: string): Promise<Commissioning> => {
    const known = specifications.get(path);
    if (known) return known;
    const read = openFile(opener, path).then(({ port }) => readCommissioning(port, true));
    specifications.set(path, read);
    return read;
  };
  return {
    readSpecification: async (path) => {
      try {
        const read = await specificationsOf(path);
        const refused = whyNoSpecification(read);
        if (refused !== undefined) return { refused, warnings: [] };
        return { warnings: read.findings.map(({ sheet, message, whatToDo }) => `“${sheet}”: ${message} ${whatToDo}`) };
      } catch (thrown) {
        return { refused: reasonOf(opener, thrown), warnings: [] };
      }
    },
    check: async (task) => {
      try {
        const specs = task.spec === undefined ? undefined : (await specificationsOf(task.spec)).specifications;
        return await checkOne(opener, await openFile(opener, task.file), task, specs);
      } catch (thrown) {
        return { report: refusal(task.file, reasonOf(opener, thrown)), warnings: [] };
      }
    },
    allocate: async (task) => {
      try {
        return await allocateFile(await openFile(opener, task.file), task, (thrown) => causeOf(opener, thrown));
      } catch (thrown) {
        return { allocated: notAllocated(reasonOf(opener, thrown)), isRefused: true, warnings: [] };
      }
    },
    review: async (task) => {
      try {
        return await reviewFile(await openFile(opener, task.file), task, (thrown) => causeOf(opener, thrown));
      } catch (thrown) {
        return { reviewed: notReviewed(reasonOf(opener, thrown)), isRefused: true, warnings: [] };
      }
    },
    template: async (task) => {
      try {
        const specs = task.spec === undefined ? undefined : (await specificationsOf(task.spec)).specifications;
        return await makeTemplate(opener, task, specs);
      } catch (thrown) {
        return { notWritten: `${task.out} could not be written${causeOf(opener, thrown)}` };
      }
    },
  };
}

async function openFile(opener: WorkbookOpener, path: string): Promise<OpenWorkbook> {
  return opener.open(await readBounded(path, opener.maxBytes), basename(path));
}

async function checkOne(
  opener: WorkbookOpener,
  workbook: OpenWorkbook,
  task: CheckTask,
  specifications: SpecificationSet | undefined,
): Promise<CheckedFile> {
  if (workbook.whyBlank !== undefined) throw new UnreadableFile(workbook.whyBlank);
  const report = await checkReturns(workbook.port, 'all', specifications ? { specifications } : {});
  if (report.sheets.length === 0)
    throw new UnreadableFile(report.notChecked[0]?.why ?? 'None of its sheets can be read.');
  const checked = toFileReport(task.file, report);
  if (task.markedCopy === undefined) return { report: checked, warnings: [] };
  try {
    const { skipped } = await workbook.port.applyMarks(report.sheets, planMarks(report.findings));
    await writeCopy(task.markedCopy, workbook.saveMarked());
    return { report: checked, written: task.markedCopy, warnings: skipped.map(({ why }) => why) };
  } catch (thrown) {
    // The check stands without its copy: what a reader needs most is in the report.
    return {
      report: checked,
      notWritten: `The marked copy ${task.markedCopy} could not be written${causeOf(opener, thrown)}`,
      warnings: [],
    };
  }
}

/** A disk's trouble is the folder's; anything else is told in its own words where it has some. */
function causeOf(opener: WorkbookOpener, thrown: unknown): string {
  const code = (thrown as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'EEXIST') return ': a file of that name has come to be there meanwhile. Run the command again.';
  if (typeof code === 'string') return '. Check that the folder can be written to and has room.';
  return `: ${reasonOf(opener, thrown)}`;
}

/** Words for people; a mistake in our own program is told as such, without its stack. */
function reasonOf(opener: WorkbookOpener, thrown: unknown): string {
  if (thrown instanceof UnreadableFile || thrown instanceof WorkbookError) return thrown.message;
  if (thrown instanceof Error && opener.unusableNames.has(thrown.name)) return thrown.message;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return `Ringfence met a problem of its own with this file (${detail}). Save it again in Excel as .xlsx and try once more, and tell us if it stays.`;
}
