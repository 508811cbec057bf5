import type { FontStyle } from '../../../workbook/model/styles';
import { booleanOf, numberOf, oneOf, textOf } from '../args';
import { colourOf } from '../colours';
import { reading, writing } from '../range-styles';
import { defineType } from '../registry';

const font = (change: (value: unknown) => FontStyle) =>
  writing((style, value) => ({ ...style, font: { ...style.font, ...change(value) } }));

export const rangeFontType = defineType('RangeFont', {
  get: {
    Name: reading((style, normal) => style.font?.name ?? normal.font?.name ?? 'Calibri'),
    Size: reading((style, normal) => style.font?.size ?? normal.font?.size ?? 11),
    Color: reading((style, normal) => style.font?.colour ?? normal.font?.colour ?? '#000000'),
    Bold: reading((style) => style.font?.bold === true),
    Italic: reading((style) => style.font?.italic === true),
    Strikethrough: reading((style) => style.font?.strikethrough === true),
    Underline: reading((style) => (style.font?.underline === true ? 'Single' : 'None')),
  },
  put: {
    Name: font((value) => ({ name: textOf(value) })),
    Size: font((value) => ({ size: numberOf(value) })),
    Color: font((value) => ({ colour: colourOf(value) })),
    Bold: font((value) => ({ bold: booleanOf(value) })),
    Italic: font((value) => ({ italic: booleanOf(value) })),
    Strikethrough: font((value) => ({ strikethrough: booleanOf(value) })),
    Underline: font((value) => ({
      underline: oneOf(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']) !== 'None',
    })),
  },
});
