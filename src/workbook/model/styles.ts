/** A colour as `#RRGGBB`, theme and index colours already resolved. */
export type Colour = string;

export type BorderLine = 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'double' | 'hair';
export interface Border {
  readonly line: BorderLine;
  readonly colour?: Colour;
}
export type BorderSide = 'top' | 'left' | 'bottom' | 'right';

export interface FontStyle {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly colour?: Colour;
}

/** What a conditional format can lay over a cell (Excel's "differential format"). */
export interface OverlayStyle {
  readonly font?: FontStyle;
  readonly fill?: Colour;
  readonly borders?: Partial<Record<BorderSide, Border>>;
  readonly numberFormat?: string;
}

export interface CellStyle extends OverlayStyle {
  readonly horizontal?: 'left' | 'center' | 'right' | 'fill' | 'justify';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Whether sheet protection locks the cell. @default true, as in Excel */
  readonly locked?: boolean;
  /** The cell's text stays text when somebody edits it in Excel, whatever it begins with: the apostrophe before it. */
  readonly quotePrefix?: boolean;
}

/** The style without one of its properties. */
export function withoutProperty(style: CellStyle, property: keyof CellStyle): CellStyle {
  const plain: { -readonly [K in keyof CellStyle]: CellStyle[K] } = { ...style };
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- one of the style's own names
  delete plain[property];
  return plain;
}

/** Every distinct style once; cells hold an index. Index 0 is Excel's *Normal*: whatever that looks like in this workbook. */
export class StyleTable {
  private readonly styles: CellStyle[] = [{}];
  private readonly indexes = new Map<string, number>([['{}', 0]]);

  /** The style at an index; *Normal* for an index nobody gave out. */
  get(index: number): CellStyle {
    return this.styles[index] ?? {};
  }

  /** Says how *Normal* looks in this workbook (its font, mostly): for loaders, before anything else is interned. */
  setNormal(style: CellStyle): void {
    this.styles[0] = style;
    this.indexes.set(JSON.stringify(style), 0);
  }

  /** The index of this style, adding it when it is new. */
  intern(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.styles.push(style);
    this.indexes.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }
}
