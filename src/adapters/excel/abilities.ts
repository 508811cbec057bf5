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
