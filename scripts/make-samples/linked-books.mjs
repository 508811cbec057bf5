import { element } from './xml.mjs';

/**
 * The part that stands for another workbook that formulas read, and the relationship that says where it lies.
 * @param {{ file: string, sheet: string }} link the file as Excel writes it, and the sheet that is read
 * @param {{ main: string, office: string, relations: string }} names the namespaces of the package
 */
export function linkedBook({ file, sheet }, { main, office, relations }) {
  const path = element('Relationship', {
    Id: 'rId1',
    Type: `${office}/externalLinkPath`,
    Target: file,
    TargetMode: 'External',
  });
  const names = element('sheetNames', {}, element('sheetName', { val: sheet }));
  return {
    part: element(
      'externalLink',
      { xmlns: main },
      element('externalBook', { 'xmlns:r': office, 'r:id': 'rId1' }, names),
    ),
    relations: element('Relationships', { xmlns: relations }, path),
  };
}
