/** The namespaces of a workbook: those every Excel writes, or those of files saved as *Strict Open XML*. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
  /** Of charts and pictures: their looks, their places on a sheet, and charts. */
  readonly drawing: { readonly main: string; readonly sheet: string; readonly chart: string };
}

const drawingIn = (root: string): Dialect['drawing'] => ({
  main: `${root}/main`,
  sheet: `${root}/spreadsheetDrawing`,
  chart: `${root}/chart`,
});

const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawing: drawingIn('http://schemas.openxmlformats.org/drawingml/2006'),
};
const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawing: drawingIn('http://purl.oclc.org/ooxml/drawingml'),
};

/** The dialect of a workbook, by the text of its workbook part: new parts must speak the same. */
export const dialectOf = (workbookText: string): Dialect =>
  workbookText.includes(`"${STRICT.main}"`) || workbookText.includes(`'${STRICT.main}'`) ? STRICT : TRANSITIONAL;
