import { element, escape } from './xml.mjs';

const BUILT_IN_FORMATS = new Map([
  ['General', 0],
  ['0', 1],
  ['#,##0', 3],
  ['0%', 9],
  ['dd/mm/yyyy', 14],
  ['@', 49],
]);

/**
 * Collects the distinct styles of a workbook. A style is plain data:
 * `{ font: { name, size, bold, italic, colour }, fill, border, format, align: { horizontal, vertical, wrap }, locked }`,
 * colours as `RRGGBB`, `border` a colour for thin lines on all sides.
 */
export function styleTable() {
  const fonts = interning([fontXml({})]);
  const fills = interning([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = interning([borderXml()]);
  const formats = new Map();
  const cells = interning(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const overlays = interning([]);
  const formatId = (code = 'General') => {
    // 14 shows in the reader's own order of day and month; sheets say which they mean.
    if (BUILT_IN_FORMATS.has(code) && code !== 'dd/mm/yyyy') return BUILT_IN_FORMATS.get(code);
    if (!formats.has(code)) formats.set(code, 164 + formats.size);
    return formats.get(code);
  };
  return {
    formats,
    fonts,
    fills,
    borders,
    cells,
    overlays,
    /** @returns the index for a cell's `s` attribute */
    cell({ font, fill, border, format, align, locked }) {
      const ids = {
        numFmtId: formatId(format),
        fontId: fonts.index(fontXml(font ?? {})),
        fillId: fill ? fills.index(fillXml(fill)) : 0,
        borderId: border ? borders.index(borderXml(border)) : 0,
        xfId: 0,
      };
      const inner = [
        align
          ? element('alignment', {
              horizontal: align.horizontal,
              vertical: align.vertical,
              wrapText: align.wrap ? 1 : undefined,
              indent: align.indent,
            })
          : '',
        locked === false ? element('protection', { locked: 0 }) : '',
      ].join('');
      const applies = {
        applyNumberFormat: format ? 1 : undefined,
        applyFont: font ? 1 : undefined,
        applyFill: fill ? 1 : undefined,
        applyBorder: border ? 1 : undefined,
        applyAlignment: align ? 1 : undefined,
        applyProtection: locked === false ? 1 : undefined,
      };
      return cells.index(element('xf', { ...ids, ...applies }, inner));
    },
    /** @returns the index of a conditional format's style */
    overlay({ font, fill }) {
      const colour = font?.colour ? element('color', { rgb: `FF${font.colour}` }) : '';
      const fontPart = font ? element('font', {}, `${font.bold ? '<b/>' : ''}${colour}`) : '';
      const fillPart = fill
        ? element('fill', {}, element('patternFill', {}, element('bgColor', { rgb: `FF${fill}` })))
        : '';
      return overlays.index(element('dxf', {}, fontPart + fillPart));
    },
  };
}

export function stylesXml(styles, namespace) {
  const formats = [...styles.formats].map(([code, id]) => element('numFmt', { numFmtId: id, formatCode: code }));
  const list = (name, items) => (items.length === 0 ? '' : element(name, { count: items.length }, items.join('')));
  return element(
    'styleSheet',
    { xmlns: namespace },
    [
      list('numFmts', formats),
      list('fonts', styles.fonts.all()),
      list('fills', styles.fills.all()),
      list('borders', styles.borders.all()),
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list('cellXfs', styles.cells.all()),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      list('dxfs', styles.overlays.all()),
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
    ].join(''),
  );
}

function fontXml({ name = 'Calibri', size = 11, bold, italic, underline, colour = '000000' }) {
  const marks = [bold ? '<b/>' : '', italic ? '<i/>' : '', underline ? '<u/>' : ''].join('');
  return element(
    'font',
    {},
    `${marks}${element('sz', { val: size })}${element('color', { rgb: `FF${colour}` })}${element('name', { val: escape(name) })}${element('family', { val: 2 })}`,
  );
}

function fillXml(colour) {
  return element(
    'fill',
    {},
    element(
      'patternFill',
      { patternType: 'solid' },
      `${element('fgColor', { rgb: `FF${colour}` })}<bgColor indexed="64"/>`,
    ),
  );
}

function borderXml(colour) {
  const side = (name) =>
    colour ? element(name, { style: 'thin' }, element('color', { rgb: `FF${colour}` })) : `<${name}/>`;
  return element('border', {}, `${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/>`);
}

function interning(initial) {
  const indexes = new Map(initial.map((xml, index) => [xml, index]));
  return {
    index(xml) {
      if (!indexes.has(xml)) indexes.set(xml, indexes.size);
      return indexes.get(xml);
    },
    all: () => [...indexes.keys()],
  };
}
