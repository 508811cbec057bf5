import type { BorderLine, Colour } from '../workbook/model/styles';
import { applyTint } from '../workbook/model/theme-colours';

/** The parts of a table that a style can make look different, from the one below to the one on top. */
export const TABLE_PARTS = [
  'whole',
  'columnStripe',
  'otherColumnStripe',
  'rowStripe',
  'otherRowStripe',
  'lastColumn',
  'firstColumn',
  'header',
  'totals',
] as const;
type TablePart = (typeof TABLE_PARTS)[number];

type Side = 'top' | 'left' | 'bottom' | 'right' | 'vertical' | 'horizontal';

/** `vertical` and `horizontal` are the lines between the cells of the part. */
export interface PartLook {
  readonly bold?: boolean;
  readonly colour?: Colour;
  readonly fill?: Colour;
  readonly borders?: Partial<Record<Side, readonly [BorderLine, Colour]>>;
}

export type TableStyle = Partial<Record<TablePart, PartLook>>;

/** The colours of one style of a family: black and greys for the first, an accent of the theme for each of the six others. */
interface Shades {
  readonly own: Colour;
  readonly pale: Colour;
  readonly soft: Colour;
  readonly middling: Colour;
  readonly deep: Colour;
  readonly ink: Colour;
  readonly paper: Colour;
  /** The grey of stripes that take no part in the accent. */
  readonly grey: Colour;
  readonly isPlain: boolean;
}

const ACCENT_1 = 4;

function shadesOf(theme: readonly Colour[], accent: number): Shades {
  const [paper = '#FFFFFF', ink = '#000000'] = theme;
  const grey = applyTint(paper, -0.15);
  if (accent === 0) {
    const soft = applyTint(paper, -0.35);
    return { own: ink, pale: grey, soft, middling: ink, deep: ink, ink, paper, grey, isPlain: true };
  }
  const own = theme[ACCENT_1 + accent - 1] ?? ink;
  const [pale = own, soft = own, middling = own, deep = own] = [0.8, 0.6, 0.4, -0.25].map((tint) =>
    applyTint(own, tint),
  );
  return { own, pale, soft, middling, deep, ink, paper, grey, isPlain: false };
}

const line = (style: BorderLine, colour: Colour, ...sides: readonly Side[]): PartLook['borders'] =>
  Object.fromEntries(sides.map((side) => [side, [style, colour] as const]));

const OUTLINE = ['top', 'left', 'bottom', 'right'] as const;
const GRID = [...OUTLINE, 'vertical', 'horizontal'] as const;
const BOLD: PartLook = { bold: true };

const stripes = (fill: Colour): TableStyle => ({ rowStripe: { fill }, columnStripe: { fill } });
const edgeColumns = (look: PartLook): TableStyle => ({ firstColumn: look, lastColumn: look });

/** Each family by its first number. Source: ECMA-376 part 1, annex on preset table styles. */
const FAMILIES: Readonly<Record<string, (shades: Shades) => TableStyle>> = {
  Light1: ({ own, pale, deep }) => ({
    whole: { colour: deep, borders: line('thin', own, 'top', 'bottom') },
    header: { ...BOLD, borders: line('thin', own, 'bottom') },
    totals: { ...BOLD, borders: line('thin', own, 'top') },
    ...edgeColumns(BOLD),
    ...stripes(pale),
  }),
  Light8: ({ own, paper }) => ({
    whole: { borders: line('thin', own, ...OUTLINE) },
    header: { ...BOLD, colour: paper, fill: own },
    totals: { ...BOLD, borders: line('double', own, 'top') },
    ...edgeColumns(BOLD),
    rowStripe: { borders: line('thin', own, 'top') },
    otherRowStripe: { borders: line('thin', own, 'top') },
    columnStripe: { borders: line('thin', own, 'left') },
    otherColumnStripe: { borders: line('thin', own, 'left') },
  }),
  Light15: ({ own, pale }) => ({
    whole: { borders: line('thin', own, ...GRID) },
    header: { ...BOLD, borders: line('medium', own, 'bottom') },
    totals: { ...BOLD, borders: line('double', own, 'top') },
    ...edgeColumns(BOLD),
    ...stripes(pale),
  }),
  Medium1: ({ own, pale, middling, paper }) => ({
    whole: { borders: line('thin', middling, ...OUTLINE, 'horizontal') },
    header: { ...BOLD, colour: paper, fill: own },
    totals: { ...BOLD, borders: line('double', own, 'top') },
    ...edgeColumns(BOLD),
    ...stripes(pale),
  }),
  Medium8: ({ own, pale, soft, paper }) => ({
    whole: { fill: pale, borders: line('thin', paper, 'vertical', 'horizontal') },
    header: { ...BOLD, colour: paper, fill: own, borders: line('thick', paper, 'bottom') },
    totals: { ...BOLD, colour: paper, fill: own, borders: line('thick', paper, 'top') },
    ...edgeColumns({ ...BOLD, colour: paper, fill: own }),
    ...stripes(soft),
  }),
  Medium15: ({ own, ink, paper, grey, isPlain }) => ({
    whole: {
      borders: {
        ...(isPlain ? line('thin', ink, 'left', 'right', 'vertical', 'horizontal') : {}),
        ...line('medium', ink, 'top', 'bottom'),
      },
    },
    header: { ...BOLD, colour: paper, fill: own, borders: line('medium', ink, 'bottom') },
    totals: { borders: line('double', ink, 'top') },
    ...edgeColumns({ ...BOLD, colour: paper, fill: own }),
    ...stripes(grey),
  }),
  Medium22: ({ own, pale, soft, middling }) => ({
    whole: { fill: pale, borders: line('thin', middling, ...GRID) },
    header: BOLD,
    totals: { ...BOLD, borders: line('medium', own, 'top') },
    ...edgeColumns(BOLD),
    ...stripes(soft),
  }),
  Dark1: ({ own, deep, ink, paper, isPlain }) => {
    const shade = isPlain ? applyTint(ink, 0.25) : deep;
    return {
      whole: { colour: paper, fill: isPlain ? applyTint(ink, 0.45) : own },
      header: { ...BOLD, fill: ink, borders: line('medium', paper, 'bottom') },
      totals: { ...BOLD, fill: applyTint(own, isPlain ? 0.15 : -0.5), borders: line('medium', paper, 'top') },
      firstColumn: { ...BOLD, fill: shade, borders: line('medium', paper, 'right') },
      lastColumn: { ...BOLD, fill: shade, borders: line('medium', paper, 'left') },
      ...stripes(shade),
    };
  },
};

/** Dark 8 to 11 take two accents each: one for the body, the next for the header. */
function darkPair(theme: readonly Colour[], pair: number): TableStyle {
  const body = shadesOf(theme, pair === 0 ? 0 : pair * 2 - 1);
  const header = pair === 0 ? body.ink : shadesOf(theme, pair * 2).own;
  return {
    whole: { fill: body.pale },
    header: { colour: body.paper, fill: header },
    totals: { ...BOLD, borders: line('double', body.ink, 'top') },
    ...edgeColumns(BOLD),
    ...stripes(body.soft),
  };
}

const FAMILY_SIZE = 7;
const MOST: Readonly<Record<string, number>> = { Light: 21, Medium: 28, Dark: 11 };

/** One of Excel's own table styles in a workbook's colours; undefined for styles of the file's own. */
export function builtInTableStyle(name: string, theme: readonly Colour[]): TableStyle | undefined {
  const [, kind = '', digits = ''] = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/.exec(name) ?? [];
  const number = Number(digits);
  if (number < 1 || number > (MOST[kind] ?? 0)) return undefined;
  if (kind === 'Dark' && number > FAMILY_SIZE) return darkPair(theme, number - FAMILY_SIZE - 1);
  const accent = (number - 1) % FAMILY_SIZE;
  return FAMILIES[`${kind}${number - accent}`]?.(shadesOf(theme, accent));
}
