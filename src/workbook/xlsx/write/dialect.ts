/** The namespaces of a workbook: those every Excel writes, or those of files saved as *Strict Open XML*. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
}

const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** The dialect of a workbook, by the text of its workbook part: new parts must speak the same. */
export const dialectOf = (workbookText: string): Dialect =>
  workbookText.includes(`"${STRICT.main}"`) || workbookText.includes(`'${STRICT.main}'`) ? STRICT : TRANSITIONAL;
