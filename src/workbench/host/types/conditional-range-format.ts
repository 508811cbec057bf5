import type { FontStyle } from '../../../workbook/model/styles';
import { booleanOf, oneOf, textOf } from '../args';
import { colourOf } from '../colours';
import { changeLook, formatOf } from '../conditional-formats';
import type { HostState } from '../host-state';
import { defineType, make } from '../registry';
import type { FormatTarget } from '../targets';

/** How a conditional format makes cells look. */
export const conditionalRangeFormatType = defineType('ConditionalRangeFormat', {
  get: { NumberFormat: (here, state) => formatOf(here, state).style.numberFormat ?? null },
  put: {
    NumberFormat: (here, value, state) => {
      const numberFormat = textOf(value);
      changeLook(here, state, (style) => ({ ...style, numberFormat }));
    },
  },
  navigate: {
    Fill: (here) => make('ConditionalRangeFill', here),
    Font: (here) => make('ConditionalRangeFont', here),
    Borders: (here) => make('ConditionalRangeBorderCollection', here),
  },
});

export const conditionalRangeFillType = defineType('ConditionalRangeFill', {
  get: { Color: (here, state) => formatOf(here, state).style.fill ?? '' },
  put: {
    Color: (here, value, state) => {
      const fill = colourOf(value);
      changeLook(here, state, (style) => ({ ...style, fill }));
    },
  },
  methods: {
    Clear: (here, _args, state) => changeLook(here, state, (style) => ({ ...style, fill: undefined })),
  },
});

const fontOf = (here: FormatTarget, state: HostState): FontStyle => formatOf(here, state).style.font ?? {};

const font =
  (change: (value: unknown) => FontStyle) =>
  (here: FormatTarget, value: unknown, state: HostState): void => {
    const changed = change(value);
    changeLook(here, state, (style) => ({ ...style, font: { ...style.font, ...changed } }));
  };

export const conditionalRangeFontType = defineType('ConditionalRangeFont', {
  get: {
    Color: (here, state) => fontOf(here, state).colour ?? '',
    Bold: (here, state) => fontOf(here, state).bold ?? null,
    Italic: (here, state) => fontOf(here, state).italic ?? null,
    Strikethrough: (here, state) => fontOf(here, state).strikethrough ?? null,
    Underline: (here, state) => (fontOf(here, state).underline === true ? 'Single' : 'None'),
  },
  put: {
    Color: font((value) => ({ colour: colourOf(value) })),
    Bold: font((value) => ({ bold: booleanOf(value) })),
    Italic: font((value) => ({ italic: booleanOf(value) })),
    Strikethrough: font((value) => ({ strikethrough: booleanOf(value) })),
    Underline: font((value) => ({ underline: oneOf(value, ['None', 'Single', 'Double']) !== 'None' })),
  },
  methods: {
    Clear: (here, _args, state) => changeLook(here, state, (style) => ({ ...style, font: undefined })),
  },
});
