/**
 * Whether merged cells can be looked for. The call came with ExcelApi 1.13, and Excel forgot what it could undo whenever it was
 * made (office-js #5918), until `ExcelApiUndo` 1.7, the version the library asks for before it calls this harmless. Where
 * there is no such set at all, marking forgets it too, and nothing is lost by looking.
 */
export function canSeeMergedCells(): boolean {
  const { requirements } = Office.context;
  if (!requirements.isSetSupported('ExcelApi', '1.13')) return false;
  return requirements.isSetSupported('ExcelApiUndo', '1.7') || !requirements.isSetSupported('ExcelApiUndo', '1.1');
}

/**
 * Whether Excel can undo what add-ins do. Where it cannot, its list of what Ctrl+Z undoes is emptied by every change of ours, the
 * person's own edits with it. Source: ExcelApi 1.20 requirement set, Microsoft; 2021 and 2024 stop at 1.14 and 1.17.
 */
export function keepsUndo(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.20');
}

/** Whether Excel can be given a second workbook to open, which it does in a window of its own. Source: `Excel.createWorkbook`, Microsoft. */
export function opensWorkbooks(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.8');
}
