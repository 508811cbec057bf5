import { readFileSync } from 'node:fs';
import { requireTypescript } from './require-typescript.mjs';

/**
 * What services are asked for, out of a commissioning workbook, as text to be put into the check page. Nothing about money.
 * @param {string | undefined} path of the workbook; undefined: no specifications are put in
 * @returns {Promise<string>} empty without a workbook
 * @throws where the workbook has no specifications
 */
export async function officeSpecifications(path) {
  if (!path) return '';
  const require = requireTypescript(import.meta.url);
  const { loadWorkbook } = require('../../src/workbook/xlsx/load.ts');
  const { createFileWorkbook } = require('../../src/adapters/files/file-workbook.ts');
  const { readCommissioning, whyNoSpecification } = require('../../src/app/shared/read-specifications.ts');
  const { specificationsAsText } = require('../../src/domain/tables/specifications-as-text.ts');
  const workbook = loadWorkbook(new Uint8Array(readFileSync(path)), path);
  const commissioning = await readCommissioning(createFileWorkbook(workbook), true);
  const why = whyNoSpecification(commissioning);
  if (why !== undefined || !commissioning.specifications) throw new Error(`${path}: ${why ?? 'no specifications.'}`);
  return specificationsAsText(commissioning.specifications);
}
