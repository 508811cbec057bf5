import type { Border, BorderSide } from '../../../workbook/model/styles';
import { integerOf, oneOf } from '../args';
import { lineStyle, withColour, withSide, withStyle } from '../border-lines';
import { colourOf } from '../colours';
import { changeLook, formatOf } from '../conditional-formats';
import { HostError } from '../host-error';
import type { HostState } from '../host-state';
import { defineType, make } from '../registry';
import { type HostObject } from '../host-object';
import type { FormatTarget, Targets } from '../targets';

type Here = Targets['ConditionalRangeBorder'];

const SIDES: Readonly<Record<string, BorderSide>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'];

const indexOf = (side: BorderSide): string => Object.keys(SIDES).find((index) => SIDES[index] === side) ?? '';

const borderOf = (here: Here, state: HostState): Border | undefined => formatOf(here, state).style.borders?.[here.side];

function change(here: Here, state: HostState, replace: (border: Border | undefined) => Border | undefined): void {
  changeLook(here, state, (style) => {
    const border = replace(style.borders?.[here.side]);
    return { ...style, borders: withSide(style.borders, here.side, border) };
  });
}

export const conditionalRangeBorderType = defineType('ConditionalRangeBorder', {
  identity: ({ side }) => ({ Id: indexOf(side) }),
  get: {
    SideIndex: ({ side }) => indexOf(side),
    Style: (here, state) => lineStyle(borderOf(here, state)),
    Color: (here, state) => borderOf(here, state)?.colour ?? '',
  },
  put: {
    Style: (here, value, state) => {
      const style = oneOf(value, STYLES);
      change(here, state, (border) => withStyle(border, style));
    },
    Color: (here, value, state) => {
      const colour = colourOf(value);
      change(here, state, (border) => withColour(border, colour));
    },
  },
});

const on = (here: FormatTarget, side: BorderSide): HostObject => make('ConditionalRangeBorder', { ...here, side });

function at(here: FormatTarget, index: unknown): HostObject {
  const side = SIDES[oneOf(index, Object.keys(SIDES))];
  if (!side) throw new HostError('InvalidArgument');
  return on(here, side);
}

export const conditionalRangeBorderCollectionType = defineType('ConditionalRangeBorderCollection', {
  get: { Count: () => Object.keys(SIDES).length },
  navigate: {
    Top: (here) => on(here, 'top'),
    Bottom: (here) => on(here, 'bottom'),
    Left: (here) => on(here, 'left'),
    Right: (here) => on(here, 'right'),
  },
  items: (here) => Object.values(SIDES).map((side) => on(here, side)),
  item: at,
  methods: {
    GetItemAt: (here, [position]) => at(here, Object.keys(SIDES)[integerOf(position)]),
  },
});
