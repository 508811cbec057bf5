/**
 * Draws the icons that manifest.xml names into assets/icons: `node scripts/make-icons.mjs`. The pictures follow Office's
 * Monoline style: dark outline, white inside so that they also show on a dark ribbon, one accent colour.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encodePng } from './icons/png.mjs';
import { box, circle, draw, fence, line, outline, turned } from './icons/shapes.mjs';

const INK = '#3a3a38';
const PAPER = '#ffffff';
const RULE = '#b4b4b0';
const TEAL = '#007384';
const PALE = '#b1dbe3';
const AMBER = '#ffcf4d';

/** A sheet with a coloured heading row. */
const sheet = (left, top, right, bottom) => [
  [box(left, top, right, bottom, 1), PAPER],
  [box(left, top, right, top + 6), PALE],
  [outline(box(left, top, right, bottom, 1)), INK],
];

/** A round badge in the lower right corner, set off from what lies under it. */
const badge = (...marks) => [
  [circle(23, 23, 10), null],
  [circle(23, 23, 8), TEAL],
  ...marks.map((points) => [line(points, 2.4), PAPER]),
];

const TICK = [
  [19, 23.5],
  [22, 26.5],
  [27, 20],
];
const ARROW = [
  [
    [19, 23],
    [27, 23],
  ],
  [
    [23.6, 19.4],
    [27.2, 23],
    [23.6, 26.6],
  ],
];

const rubber = (left, right) => turned(box(left, 8, right, 20, 1.5), -45, 16, 14);

const ICONS = {
  ringfence: [
    [box(1, 1, 31, 31, 7), TEAL],
    [fence(16, 16, 9.5, 3, 6), PAPER],
    [box(13, 13, 19, 19, 1), AMBER],
  ],
  'open-pane': [
    [box(3, 5, 29, 27, 1), PAPER],
    [box(19, 5, 29, 27), TEAL],
    [line([[8, 11], [15, 11]]), RULE], // prettier-ignore
    [line([[8, 16], [15, 16]]), RULE], // prettier-ignore
    [line([[8, 21], [15, 21]]), RULE], // prettier-ignore
    [outline(box(3, 5, 29, 27, 1)), INK],
  ],
  'check-this-sheet': [
    ...sheet(3, 3, 23, 27),
    [line([[7, 15], [19, 15]]), RULE], // prettier-ignore
    [line([[7, 21], [19, 21]]), RULE], // prettier-ignore
    ...badge(TICK),
  ],
  'check-all-returns': [
    ...sheet(11, 1, 29, 17),
    [box(1, 5, 23, 29), null],
    ...sheet(3, 7, 21, 29),
    [line([[7, 19], [17, 19]]), RULE], // prettier-ignore
    ...badge(TICK),
  ],
  'next-finding': [
    [box(3, 5, 25, 21, 1), AMBER],
    [line([[14, 9], [14, 13]], 3), INK], // prettier-ignore
    [circle(14, 17, 1.6), INK],
    [outline(box(3, 5, 25, 21, 1)), INK],
    ...badge(...ARROW),
  ],
  'remove-marks': [
    [rubber(5, 27), PAPER],
    [rubber(14, 27), TEAL],
    [outline(rubber(5, 27)), INK],
    [line([[5, 29], [27, 29]]), INK], // prettier-ignore
  ],
};

/** Office asks for 16, 32 and 80 on the ribbon and for 64 where add-ins are listed on a sharp screen. */
const SIZES = { ringfence: [16, 32, 64, 80] };

const folder = path.resolve(import.meta.dirname, '../assets/icons');
mkdirSync(folder, { recursive: true });
for (const [name, layers] of Object.entries(ICONS)) {
  for (const size of SIZES[name] ?? [16, 32, 80]) {
    writeFileSync(path.join(folder, `${name}-${size}.png`), encodePng(size, draw(layers, size)));
  }
}
