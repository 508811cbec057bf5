import { newTemplate, type TemplateRequest } from '../../app/set-up/new-template';
import { commissioningWorkbook } from '../../domain/templates/commissioning-workbook';
import { done, refused, type CommandAnswer, type Workbooks } from '../shared/command';
import { whyNotFree, writeCopy } from '../shared/marked-copies';

/** A template to be made. Plain data: it may go to another thread. */
export interface TemplateTask {
  /** A new commissioning workbook, or a return template with what it is made from. */
  readonly what: 'commissioning' | TemplateRequest;
  /** The commissioning workbook that holds the service. */
  readonly spec?: string;
  /** The file to be written. */
  readonly out: string;
}

/** The file that was written, or why there is none, in sentences. */
export type TemplateMade = { readonly written: string } | { readonly notWritten: string };

/** Makes a template and writes it to a file that is not there yet. */
export async function makeTemplate(task: TemplateTask, workbooks: Workbooks): Promise<CommandAnswer<TemplateMade>> {
  const { what, spec, out } = task;
  try {
    const specifications = spec === undefined ? undefined : (await workbooks.commissioningIn(spec)).specifications;
    const why = await whyNotFree(out);
    if (why !== undefined) return refused({ notWritten: why });
    const made = what === 'commissioning' ? { sheets: commissioningWorkbook() } : newTemplate(what, specifications);
    if ('why' in made) return refused({ notWritten: made.why });
    await writeCopy(out, workbooks.create(made.sheets));
    return done({ written: out });
  } catch (thrown) {
    return refused({ notWritten: `${out} could not be written${workbooks.causeOf(thrown)}` });
  }
}
