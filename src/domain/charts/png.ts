/** A picture of at most 16 colours. */
export interface PalettePicture {
  readonly width: number;
  readonly height: number;
  /** `#RRGGBB`, 16 at the most. */
  readonly palette: readonly string[];
  /** The colour of each pixel by its place in the palette, row by row from the top. */
  readonly pixels: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BITS = 4;
const BY_PALETTE = 3;

/** The bytes of a PNG file, two pixels a byte and packed no further: a sparkline takes some ten kilobytes. Source: PNG specification, third edition, W3C. */
export function pngOf({ width, height, palette, pixels }: PalettePicture): Uint8Array {
  const perRow = Math.ceil(width / 2);
  const rows = new Uint8Array(height * (perRow + 1));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const at = row * (perRow + 1) + 1 + (column >> 1);
      const colour = pixels[row * width + column] ?? 0;
      rows[at] = (rows[at] ?? 0) | (column % 2 === 0 ? colour << BITS : colour);
    }
  }
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', [...long(width), ...long(height), BITS, BY_PALETTE, 0, 0, 0]),
    ...chunk('PLTE', palette.flatMap(rgbOf)),
    ...chunk('IDAT', stored(rows)),
    ...chunk('IEND', []),
  ]);
}

const rgbOf = (colour: string): readonly number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

const long = (value: number): readonly number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

function chunk(type: string, data: readonly number[]): readonly number[] {
  const named = [...Array.from(type, (letter) => letter.charCodeAt(0)), ...data];
  return [...long(data.length), ...named, ...long(crcOf(named))];
}

const LONGEST_BLOCK = 0xffff;

/** A zlib stream that holds the bytes as they are. Source: RFC 1950 and 1951. */
function stored(bytes: Uint8Array): readonly number[] {
  const blocks: number[] = [0x78, 0x01];
  for (let from = 0; from < bytes.length; from += LONGEST_BLOCK) {
    const block = bytes.subarray(from, from + LONGEST_BLOCK);
    const isLast = from + LONGEST_BLOCK >= bytes.length;
    const [low, high] = [block.length & 0xff, block.length >> 8];
    blocks.push(isLast ? 1 : 0, low, high, low ^ 0xff, high ^ 0xff, ...block);
  }
  return [...blocks, ...long(adlerOf(bytes))];
}

function adlerOf(bytes: Uint8Array): number {
  let [one, two] = [1, 0];
  for (const byte of bytes) {
    one = (one + byte) % 65_521;
    two = (two + one) % 65_521;
  }
  return two * 65_536 + one;
}

const POLYNOMIAL = 0xedb88320;

function crcOf(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
