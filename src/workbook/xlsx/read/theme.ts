import type { Colour } from '../../model/styles';
import { applyTint, OFFICE_THEME } from '../../model/theme-colours';
import { isTrue, numberOf, readXml } from '../package/xml';
import type { ZipPackage } from '../package/zip-package';

/** The colours a workbook refers to by number. */
export interface Palette {
  /** As in `Workbook.themeColours`. */
  readonly theme: readonly Colour[];
  readonly indexed: readonly Colour[];
}

const SLOTS = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Indexed colours 8–63; 0–7 repeat the first eight. Source: ECMA-376 part 1, 18.8.27. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
)
  .split(' ')
  .map((hex) => `#${hex}`);
export const STANDARD_INDEXED: readonly Colour[] = [...INDEXED.slice(0, 8), ...INDEXED];

/** The theme's colours; Excel's own theme where the file has none or it cannot be read (colours are no reason to refuse). */
export function readTheme(zip: ZipPackage, part: string | undefined): readonly Colour[] {
  const colours = [...OFFICE_THEME];
  if (part === undefined) return colours;
  let slot = -1;
  try {
    readXml(zip.text(part)?.text ?? '<none/>', part, {
      open({ name, attributes }) {
        const found = SLOTS.indexOf(name);
        if (found >= 0) slot = found;
        else if (slot >= 0 && (name === 'srgbClr' || name === 'sysClr')) {
          const hex = name === 'srgbClr' ? attributes['val'] : attributes['lastClr'];
          if (/^[0-9a-f]{6}$/i.test(hex ?? '')) colours[slot] = `#${(hex ?? '').toUpperCase()}`;
          slot = -1;
        }
      },
    });
  } catch {
    return OFFICE_THEME;
  }
  return colours;
}

/** The colour of a `<color>`-like element; undefined for automatic colours. */
export function resolveColour(attributes: Readonly<Record<string, string>>, palette: Palette): Colour | undefined {
  if (isTrue(attributes['auto'])) return undefined;
  const base = baseColour(attributes, palette);
  const tint = numberOf(attributes['tint']) ?? 0;
  return base === undefined || tint === 0 ? base : applyTint(base, tint);
}

function baseColour(attributes: Readonly<Record<string, string>>, palette: Palette): Colour | undefined {
  const rgb = attributes['rgb'];
  if (rgb !== undefined && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) return `#${rgb.slice(-6).toUpperCase()}`;
  const theme = numberOf(attributes['theme']);
  if (theme !== undefined) return palette.theme[theme];
  const indexed = numberOf(attributes['indexed']);
  return indexed === undefined ? undefined : palette.indexed[indexed];
}
