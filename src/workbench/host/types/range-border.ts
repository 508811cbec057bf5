import type { CellArea } from '../../../cells/areas';
import type { Border, BorderSide } from '../../../workbook/model/styles';
import { oneOf } from '../args';
import {
  BORDER_STYLES,
  BORDER_WEIGHTS,
  lineStyle,
  lineWeight,
  withColour,
  withSide,
  withStyle,
  withWeight,
} from '../border-lines';
import { colourOf } from '../colours';
import type { HostState } from '../host-state';
import { common, restyle } from '../range-styles';
import { defineType } from '../registry';
import type { Targets } from '../targets';

type Here = Targets['RangeBorder'];

const height = (area: CellArea): number => area.bottom - area.top;
const width = (area: CellArea): number => area.right - area.left;

/** Which cells of an area carry a border, and on which side of them. */
const CARRIERS: Readonly<
  Record<string, (area: CellArea) => { readonly side: BorderSide; readonly area: CellArea } | undefined>
> = {
  EdgeTop: (area) => ({ side: 'top', area: { ...area, bottom: area.top } }),
  EdgeBottom: (area) => ({ side: 'bottom', area: { ...area, top: area.bottom } }),
  EdgeLeft: (area) => ({ side: 'left', area: { ...area, right: area.left } }),
  EdgeRight: (area) => ({ side: 'right', area: { ...area, left: area.right } }),
  InsideHorizontal: (area) =>
    height(area) > 0 ? { side: 'bottom', area: { ...area, bottom: area.bottom - 1 } } : undefined,
  InsideVertical: (area) => (width(area) > 0 ? { side: 'right', area: { ...area, right: area.right - 1 } } : undefined),
};

/** The borders a range has, by Office.js' names. Diagonal ones are not kept. */
export const BORDER_INDEXES = Object.keys(CARRIERS);

function carriers({
  areas,
  index,
}: Here): { readonly side: BorderSide; readonly areas: readonly CellArea[] } | undefined {
  const found = areas.map((area) => CARRIERS[index]?.(area)).filter((carrier) => carrier !== undefined);
  return found[0] && { side: found[0].side, areas: found.map(({ area }) => area) };
}

const reading =
  <T>(read: (border: Border | undefined) => T) =>
  (here: Here, state: HostState): T | null => {
    const carried = carriers(here);
    return carried
      ? common({ sheetId: here.sheetId, areas: carried.areas }, state, (style) => read(style.borders?.[carried.side]))
      : read(undefined);
  };

const writing =
  (change: (border: Border | undefined, value: unknown) => Border | undefined) =>
  (here: Here, value: unknown, state: HostState): void => {
    const carried = carriers(here);
    if (!carried) return;
    restyle({ sheetId: here.sheetId, areas: carried.areas }, state, (style) => {
      const border = change(style.borders?.[carried.side], value);
      return { ...style, borders: withSide(style.borders, carried.side, border) };
    });
  };

export const rangeBorderType = defineType('RangeBorder', {
  identity: ({ index }) => ({ Id: index }),
  get: {
    SideIndex: ({ index }) => index,
    Style: reading(lineStyle),
    Weight: reading(lineWeight),
    Color: reading((border) => border?.colour ?? '#000000'),
  },
  put: {
    Style: writing((border, value) => withStyle(border, oneOf(value, BORDER_STYLES))),
    Weight: writing((border, value) => withWeight(border, oneOf(value, BORDER_WEIGHTS))),
    Color: writing((border, value) => withColour(border, colourOf(value))),
  },
});
