import { join } from 'node:path';
import { newTemplate, templatesForAll, type TemplateRequest } from '../../app/set-up/new-template';
import type { SheetDocument } from '../../domain/model/sheet-document';
import type { SpecificationSet } from '../../domain/tables/specification-tables';
import { commissioningWorkbook } from '../../domain/templates/commissioning-workbook';
import { done, refused, type CommandAnswer, type Workbooks } from '../shared/command';
import { whyNotFree, writeCopy } from '../shared/marked-copies';

/** A template to be made. Plain data: it may go to another thread. */
export interface TemplateTask {
  /** A new commissioning workbook, or a return template with what it is made from: for one service, or for every one of them. */
  readonly what: 'commissioning' | (TemplateRequest & { readonly isForAll?: boolean });
  /** The commissioning workbook that holds the service. */
  readonly spec?: string;
  /** The file to be written; of templates for all services the folder. */
  readonly out: string;
}

/** The files that were written, or why there are none, in sentences. */
export type TemplateMade = { readonly written: readonly string[] } | { readonly notWritten: string };

interface NewFile {
  readonly path: string;
  readonly sheets: readonly SheetDocument[];
}

/** Makes templates and writes them to files that are not there yet: all of them, or those before the first that could not be written. */
export async function makeTemplate(task: TemplateTask, workbooks: Workbooks): Promise<CommandAnswer<TemplateMade>> {
  const { spec, out } = task;
  let path = out;
  try {
    const specifications = spec === undefined ? undefined : (await workbooks.commissioningIn(spec)).specifications;
    const planned = filesFor(task, specifications);
    if ('why' in planned) return refused({ notWritten: planned.why });
    for (const file of planned.files) {
      const why = await whyNotFree(file.path);
      if (why !== undefined) return refused({ notWritten: why });
    }
    for (const file of planned.files) {
      ({ path } = file);
      await writeCopy(path, workbooks.create(file.sheets));
    }
    return done({ written: planned.files.map((file) => file.path) });
  } catch (thrown) {
    return refused({ notWritten: `${path} could not be written${workbooks.causeOf(thrown)}` });
  }
}

function filesFor(
  { what, out }: TemplateTask,
  specifications: SpecificationSet | undefined,
): { readonly files: readonly NewFile[] } | { readonly why: string } {
  if (what === 'commissioning') return { files: [{ path: out, sheets: commissioningWorkbook() }] };
  if (what.isForAll && specifications) {
    const made = templatesForAll(what, specifications);
    if ('why' in made) return made;
    return { files: made.templates.map(({ file, sheets }) => ({ path: join(out, file), sheets })) };
  }
  const made = newTemplate(what, specifications);
  return 'why' in made ? made : { files: [{ path: out, sheets: made.sheets }] };
}
