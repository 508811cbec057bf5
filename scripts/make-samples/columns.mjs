import { requireTypescript } from '../lib/require-typescript.mjs';

const { ALL_TABLES } = requireTypescript(import.meta.url)('../../src/domain/tables/all-tables.ts');

/** How a column of a sample looks: a width in characters, and what else it needs. */
export const text = (width = 18) => ({ width });
/** Offers the words of the declaration, or these. */
export const choice = (width = 14, choices = undefined) => ({ width, offers: true, choices });
export const money = (width = 18) => ({ width, style: { format: '£#,##0.00' } });
export const date = (width = 15) => ({ width, style: { format: 'dd/mm/yyyy' } });
export const number = (width = 11) => ({ width, style: { format: '#,##0' } });
export const long = (width = 40) => ({ width, style: { align: { wrap: true, vertical: 'top' } } });

/** A column of the sample's own, which no table of ours declares. */
export const own = (look) => ({ ...look, isOwn: true });

/** Columns of one of our tables as a sample has them, in its order. @param looks by heading; one that is not declared throws. */
export function columnsOf(name, looks) {
  const { columns } = declarationOf(name);
  return Object.entries(looks).map(([header, { isOwn, offers, choices, ...look }]) => {
    const declared = columns[header];
    if (!declared && !isOwn) throw new Error(`${name} has no column ${header}: see src/domain/tables.`);
    return { header, ...look, ...(offers && { choices: choices ?? declared.words }) };
  });
}

/** The sheet that a table of ours is made on. */
export const sheetOf = (name) => declarationOf(name).sheet ?? name;

function declarationOf(name) {
  const declaration = ALL_TABLES.find((table) => table.name === name);
  if (!declaration) throw new Error(`No table of ours is called ${name}: see src/domain/tables.`);
  return declaration;
}
