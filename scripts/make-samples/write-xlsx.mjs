import { zipSync } from 'fflate';
import { linkedBook } from './linked-books.mjs';
import { stylesXml, styleTable } from './styles-xml.mjs';
import { address, element, escape, parseAddress } from './xml.mjs';

/** No clock: the same sample is the same bytes on every run and every machine. */
const MADE = '2020-01-06T09:00:00Z';
const ZIP_TIME = new Date(2020, 0, 6, 9, 0, 0);

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook as plain data → the bytes of an .xlsx file that Excel opens without repair.
 * @param {{ title: string, sheets: object[], names?: { name: string, formula: string }[], links?: { file: string, sheet: string }[] }} book
 *   see `sheet.mjs` for sheets; formulas call the first of the links `[1]`
 * @returns {Uint8Array}
 */
export function writeXlsx({ title, sheets, names = [], links = [] }) {
  const parts = new Map();
  const styles = styleTable();
  const strings = stringTable();
  const types = [];
  const add = (path, xml, type) => {
    parts.set(path, DECLARATION + xml);
    if (type) types.push([path, type]);
  };
  let tablesMade = 0;
  sheets.forEach((sheet, index) => {
    const number = index + 1;
    const relations = [];
    const relate = (type, target) => {
      relations.push(
        element('Relationship', { Id: `rId${relations.length + 1}`, Type: `${OFFICE}/${type}`, Target: target }),
      );
      return `rId${relations.length}`;
    };
    const tableIds = sheet.tables.map((table) => {
      tablesMade += 1;
      add(`xl/tables/table${tablesMade}.xml`, tableXml(table, tablesMade), `${CONTENT}.table+xml`);
      return relate('table', `../tables/table${tablesMade}.xml`);
    });
    let drawing;
    if (sheet.comments.length > 0) {
      add(`xl/comments${number}.xml`, commentsXml(sheet.comments), `${CONTENT}.comments+xml`);
      parts.set(`xl/drawings/vmlDrawing${number}.vml`, notesDrawing(sheet.comments, number));
      drawing = relate('vmlDrawing', `../drawings/vmlDrawing${number}.vml`);
      relate('comments', `../comments${number}.xml`);
    }
    add(
      `xl/worksheets/sheet${number}.xml`,
      sheetXml(sheet, { styles, strings, tableIds, drawing, isFirst: index === 0 }),
      `${CONTENT}.worksheet+xml`,
    );
    if (relations.length > 0) add(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationsXml(relations));
  });
  links.forEach((link, index) => {
    const { part, relations } = linkedBook(link, { main: MAIN, office: OFFICE, relations: RELATIONS });
    add(`xl/externalLinks/externalLink${index + 1}.xml`, part, `${CONTENT}.externalLink+xml`);
    add(`xl/externalLinks/_rels/externalLink${index + 1}.xml.rels`, relations);
  });
  add('xl/workbook.xml', workbookXml(sheets, names, links), `${CONTENT}.sheet.main+xml`);
  add('xl/styles.xml', stylesXml(styles, MAIN), `${CONTENT}.styles+xml`);
  add('xl/sharedStrings.xml', strings.xml(), `${CONTENT}.sharedStrings+xml`);
  add(
    'xl/_rels/workbook.xml.rels',
    relationsXml([
      ...sheets.map((_, index) =>
        element('Relationship', {
          Id: `rId${index + 1}`,
          Type: `${OFFICE}/worksheet`,
          Target: `worksheets/sheet${index + 1}.xml`,
        }),
      ),
      element('Relationship', { Id: `rId${sheets.length + 1}`, Type: `${OFFICE}/styles`, Target: 'styles.xml' }),
      element('Relationship', {
        Id: `rId${sheets.length + 2}`,
        Type: `${OFFICE}/sharedStrings`,
        Target: 'sharedStrings.xml',
      }),
      ...links.map((_, index) =>
        element('Relationship', {
          Id: linkId(sheets, index),
          Type: `${OFFICE}/externalLink`,
          Target: `externalLinks/externalLink${index + 1}.xml`,
        }),
      ),
    ]),
  );
  add('docProps/core.xml', coreXml(title), 'application/vnd.openxmlformats-package.core-properties+xml');
  add(
    'docProps/app.xml',
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      '<Application>Microsoft Excel</Application>',
    ),
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  );
  add(
    '_rels/.rels',
    relationsXml([
      element('Relationship', { Id: 'rId1', Type: `${OFFICE}/officeDocument`, Target: 'xl/workbook.xml' }),
      element('Relationship', {
        Id: 'rId2',
        Type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        Target: 'docProps/core.xml',
      }),
      element('Relationship', { Id: 'rId3', Type: `${OFFICE}/extended-properties`, Target: 'docProps/app.xml' }),
    ]),
  );
  return zip(parts, types);
}

/** The content types come first, as Excel writes them. */
function zip(parts, types) {
  const defaults = [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    element('Default', { Extension: 'vml', ContentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing' }),
  ];
  const overrides = types.map(([path, type]) => element('Override', { PartName: `/${path}`, ContentType: type }));
  const contentTypes = element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    [...defaults, ...overrides].join(''),
  );
  const encoder = new TextEncoder();
  const entries = [['[Content_Types].xml', DECLARATION + contentTypes], ...parts].map(([path, text]) => [
    path,
    [encoder.encode(text), { mtime: ZIP_TIME, level: 9 }],
  ]);
  return zipSync(Object.fromEntries(entries));
}

function relationsXml(relations) {
  return element('Relationships', { xmlns: RELATIONS }, relations.join(''));
}

/** Sheets, styles and texts have the ids before. */
const linkId = (sheets, index) => `rId${sheets.length + 3 + index}`;

function workbookXml(sheets, names, links) {
  const list = sheets.map((sheet, index) =>
    element('sheet', {
      name: sheet.name,
      sheetId: index + 1,
      'r:id': `rId${index + 1}`,
      state: sheet.hidden ? 'hidden' : undefined,
    }),
  );
  const linked = links.map((_, index) => element('externalReference', { 'r:id': linkId(sheets, index) }));
  const defined = names.map(({ name, formula }) => element('definedName', { name }, escape(formula)));
  return element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    [
      element('workbookPr', { defaultThemeVersion: 124226 }),
      element(
        'bookViews',
        {},
        element('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 24000, windowHeight: 12000 }),
      ),
      element('sheets', {}, list.join('')),
      linked.length > 0 ? element('externalReferences', {}, linked.join('')) : '',
      defined.length > 0 ? element('definedNames', {}, defined.join('')) : '',
      element('calcPr', { calcId: 191029 }),
    ].join(''),
  );
}

function sheetXml(sheet, { styles, strings, tableIds, drawing, isFirst }) {
  const { columns, merges, conditionalFormats, validations } = sheet;
  return element(
    'worksheet',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    [
      sheet.tabColour ? element('sheetPr', {}, element('tabColor', { rgb: `FF${sheet.tabColour}` })) : '',
      element('dimension', { ref: sheet.dimension() }),
      element(
        'sheetViews',
        {},
        element(
          'sheetView',
          {
            workbookViewId: 0,
            tabSelected: isFirst ? 1 : undefined,
            showGridLines: sheet.gridlines === false ? 0 : undefined,
          },
          paneXml(sheet.freeze),
        ),
      ),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
      columns.length > 0
        ? element(
            'cols',
            {},
            columns
              .map(({ width, hidden }, index) =>
                element('col', {
                  min: index + 1,
                  max: index + 1,
                  width,
                  hidden: hidden ? 1 : undefined,
                  customWidth: 1,
                }),
              )
              .join(''),
          )
        : '',
      element('sheetData', {}, rowsXml(sheet, styles, strings)),
      sheet.isProtected
        ? element('sheetProtection', { sheet: 1, objects: 1, scenarios: 1, formatColumns: 0, formatRows: 0 })
        : '',
      merges.length > 0
        ? element('mergeCells', { count: merges.length }, merges.map((ref) => element('mergeCell', { ref })).join(''))
        : '',
      conditionalFormats.map((format, index) => conditionalXml(format, index, styles)).join(''),
      validations.length > 0
        ? element('dataValidations', { count: validations.length }, validations.map(validationXml).join(''))
        : '',
      element('pageMargins', { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
      element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToHeight: 0 }),
      drawing ? element('legacyDrawing', { 'r:id': drawing }) : '',
      tableIds.length > 0
        ? element(
            'tableParts',
            { count: tableIds.length },
            tableIds.map((id) => element('tablePart', { 'r:id': id })).join(''),
          )
        : '',
    ].join(''),
  );
}

/** @param {string | undefined} topLeft the first cell that scrolls, such as `B6` */
function paneXml(topLeft) {
  if (!topLeft) return '';
  const { row, column } = parseAddress(topLeft);
  const pane = column > 0 ? (row > 0 ? 'bottomRight' : 'topRight') : 'bottomLeft';
  const split = element('pane', {
    xSplit: column || undefined,
    ySplit: row || undefined,
    topLeftCell: topLeft,
    activePane: pane,
    state: 'frozen',
  });
  return split + element('selection', { pane, activeCell: topLeft, sqref: topLeft });
}

function rowsXml(sheet, styles, strings) {
  return sheet
    .rows()
    .map(([row, cells]) => {
      const height = sheet.heights.get(row);
      const hidden = sheet.hiddenRows.has(row) ? 1 : undefined;
      const attributes = { r: row + 1, ht: height, customHeight: height ? 1 : undefined, hidden };
      return element(
        'row',
        attributes,
        cells.map(([column, cell]) => cellXml(row, column, cell, styles, strings)).join(''),
      );
    })
    .join('');
}

function cellXml(row, column, { value, style }, styles, strings) {
  const at = { r: address(row, column), s: style ? styles.cell(style) : undefined };
  if (value === null || value === undefined) return element('c', at);
  if (typeof value === 'number') return element('c', at, element('v', {}, String(value)));
  if (typeof value === 'boolean') return element('c', { ...at, t: 'b' }, element('v', {}, value ? '1' : '0'));
  if (typeof value === 'string') return element('c', { ...at, t: 's' }, element('v', {}, String(strings.index(value))));
  if (value.error)
    return element(
      'c',
      { ...at, t: 'e' },
      (value.formula ? element('f', {}, escape(value.formula)) : '') + element('v', {}, value.error),
    );
  const isText = typeof value.result === 'string';
  return element(
    'c',
    { ...at, t: isText ? 'str' : undefined },
    element('f', {}, escape(value.formula)) + element('v', {}, escape(String(value.result))),
  );
}

function conditionalXml({ range, formula, style }, index, styles) {
  const rule = element(
    'cfRule',
    { type: 'expression', dxfId: styles.overlay(style), priority: index + 1 },
    element('formula', {}, escape(formula)),
  );
  return element('conditionalFormatting', { sqref: range }, rule);
}

function validationXml({ range, list, prompt }) {
  const source = Array.isArray(list) ? `"${list.join(',')}"` : list;
  return element(
    'dataValidation',
    {
      type: 'list',
      allowBlank: 1,
      showInputMessage: prompt ? 1 : undefined,
      showErrorMessage: 0,
      prompt,
      sqref: range,
    },
    element('formula1', {}, escape(source)),
  );
}

function tableXml({ name, ref, columns }, id) {
  const list = columns.map((column, index) => element('tableColumn', { id: index + 1, name: column }));
  return element(
    'table',
    { xmlns: MAIN, id, name, displayName: name, ref, totalsRowShown: 0 },
    [
      element('autoFilter', { ref }),
      element('tableColumns', { count: columns.length }, list.join('')),
      element('tableStyleInfo', {
        name: 'TableStyleMedium2',
        showFirstColumn: 0,
        showLastColumn: 0,
        showRowStripes: 1,
        showColumnStripes: 0,
      }),
    ].join(''),
  );
}

function commentsXml(comments) {
  const authors = [...new Set(comments.map(({ author }) => author))];
  const list = comments.map(({ at, author, text }) =>
    element(
      'comment',
      { ref: at, authorId: authors.indexOf(author) },
      element('text', {}, element('r', {}, element('t', { 'xml:space': 'preserve' }, escape(text)))),
    ),
  );
  return element(
    'comments',
    { xmlns: MAIN },
    element('authors', {}, authors.map((author) => element('author', {}, escape(author))).join('')) +
      element('commentList', {}, list.join('')),
  );
}

/** The yellow notes themselves: Excel keeps their boxes in this older drawing language. */
function notesDrawing(comments, number) {
  const shapes = comments.map(({ at }, index) => {
    const { row, column } = parseAddress(at);
    return `<v:shape id="_x0000_s${number * 1024 + index + 1}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:144pt;height:79pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 31, ${row + 4}, 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`;
}

function coreXml(title) {
  const stamp = (name) => element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, MADE);
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, escape(title)) +
      element('dc:creator', {}, 'Ringfence samples') +
      stamp('created') +
      stamp('modified'),
  );
}

function stringTable() {
  const indexes = new Map();
  let uses = 0;
  return {
    index(text) {
      uses += 1;
      if (!indexes.has(text)) indexes.set(text, indexes.size);
      return indexes.get(text);
    },
    xml() {
      const items = [...indexes.keys()].map((text) =>
        element('si', {}, element('t', /^\s|\s$|\n/.test(text) ? { 'xml:space': 'preserve' } : {}, escape(text))),
      );
      return element('sst', { xmlns: MAIN, count: uses, uniqueCount: indexes.size }, items.join(''));
    },
  };
}
