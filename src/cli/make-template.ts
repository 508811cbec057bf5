import { dirname } from 'node:path';
import { newTemplate } from '../app/set-up/new-template';
import type { SpecificationSet } from '../domain/tables/specification-tables';
import { commissioningWorkbook } from '../domain/templates/commissioning-workbook';
import type { TemplateArguments } from './arguments';
import { whyUnwritable } from './folders';
import { isThere, writeCopy } from './marked-copies';
import type { WorkbookOpener } from './open-workbook';

/** The file that was written, or why there is none, in sentences. */
export type TemplateMade = { readonly written: string } | { readonly notWritten: string };

/**
 * Makes a template and writes it to a file that is not there yet.
 * @throws what the disk or the adapter throws
 */
export async function makeTemplate(
  opener: WorkbookOpener,
  { what, out }: TemplateArguments,
  specifications: SpecificationSet | undefined,
): Promise<TemplateMade> {
  if (await isThere(out)) return { notWritten: `${out} is there already, and no file is ever replaced. Name another.` };
  const why = await whyUnwritable(dirname(out));
  if (why !== undefined) return { notWritten: why };
  const made = what === 'commissioning' ? { sheets: commissioningWorkbook() } : newTemplate(what, specifications);
  if ('why' in made) return { notWritten: made.why };
  await writeCopy(out, opener.create(made.sheets));
  return { written: out };
}
