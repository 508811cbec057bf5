import { DOMAIN_FLOORS, HOLDS } from './floors.mjs';

/** Where the layers stand: rows from the edges at the top down to the leaf, left to right. */
const ROWS = [
  ['check-page', 'cli', 'workbench'],
  ['taskpane', 'commands', 'sheet-view'],
  ['app', 'adapters/excel', 'adapters/files'],
  ['ports', 'adapters/shared', 'workbook'],
  ['domain'],
  ['cells'],
];

const WIDTH = 940;
const BOX = { width: 210, height: 54 };
const ROW_GAP = 96;
const TOP = 44;
const TOWER_LINE = 22;
const SIDE = 40;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Corners of every layer's box, by folder. */
function places() {
  const found = new Map();
  ROWS.forEach((row, at) => {
    const free = (WIDTH - 2 * SIDE - row.length * BOX.width) / Math.max(1, row.length - 1);
    row.forEach((folder, index) => {
      const x = row.length === 1 ? (WIDTH - BOX.width) / 2 : SIDE + index * (BOX.width + free);
      found.set(folder, { x, y: TOP + at * ROW_GAP, row: at });
    });
  });
  return found;
}

function box(folder, { x, y }) {
  const [words, more = ''] = wrapped(HOLDS[folder], 34);
  return `  <g>
    <rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6" />
    <text class="name" x="${x + 10}" y="${y + 18}">${folder}</text>
    <text x="${x + 10}" y="${y + 33}">${escape(words)}</text>
    <text x="${x + 10}" y="${y + 46}">${escape(more)}</text>
  </g>`;
}

function wrapped(text, most) {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1).length + word.length + 1 > most && lines.at(-1) !== '') lines.push('');
    lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
  }
  return lines;
}

/** From the middle of a box's lower edge to the next one's upper edge; sideways where both stand in one row. */
function arrow(from, to) {
  if (from.row === to.row) {
    const rightwards = from.x < to.x;
    const [x1, x2] = rightwards ? [from.x + BOX.width, to.x] : [from.x, to.x + BOX.width];
    return `  <line x1="${x1}" y1="${from.y + 27}" x2="${x2}" y2="${to.y + 27}" />`;
  }
  const shift = (to.x - from.x) / 12;
  const [x1, x2] = [from.x + BOX.width / 2 + shift, to.x + BOX.width / 2 - shift];
  return `  <line x1="${round(x1)}" y1="${from.y + BOX.height}" x2="${round(x2)}" y2="${to.y}" />`;
}

const round = (value) => Math.round(value * 10) / 10;

function tower(top) {
  const floors = [...DOMAIN_FLOORS].reverse();
  return floors.map((folders, at) => {
    const y = top + at * TOWER_LINE;
    const said = folders.map((name) => `${name}: ${HOLDS[`domain/${name}`]}`).join(' · ');
    return `  <text class="name" x="${SIDE}" y="${y}">${floors.length - at}</text>
  <text x="${SIDE + 26}" y="${y}">${escape(said)}</text>`;
  });
}

/**
 * The structure as a drawing.
 * @param folders layer → the layers it imports, as `foldersOf` gives them
 * @returns SVG text with a title and a description for people who cannot see it
 */
export function drawStructure(folders) {
  const at = places();
  const arrows = [];
  for (const [from, imports] of [...folders].sort()) {
    for (const to of [...imports.keys()].sort()) {
      const [start, end] = [at.get(from), at.get(to)];
      // Everything may import the leaf: those arrows would only cover the others.
      if (start && end && to !== 'cells') arrows.push({ from, to, line: arrow(start, end) });
    }
  }
  const towerTop = TOP + ROWS.length * ROW_GAP + 34;
  const height = towerTop + DOMAIN_FLOORS.length * TOWER_LINE + 12;
  const said = arrows.map(({ from, to }) => `${from} imports ${to}`).join('; ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title words">
  <title id="title">The layers of src and the floors of the domain</title>
  <desc id="words">${escape(said)}.</desc>
  <style>
    rect { fill: #f3f6fb; stroke: #33507a; }
    line { stroke: #7488a6; marker-end: url(#end); }
    text { font: 11px system-ui, sans-serif; fill: #1b2a41; }
    .name { font-weight: 600; font-size: 13px; }
  </style>
  <defs><marker id="end" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="#7488a6" /></marker></defs>
  <rect x="0" y="0" width="${WIDTH}" height="${height}" style="fill: #ffffff; stroke: none" />
  <text class="name" x="${SIDE}" y="24">Layers, from the edges down. An arrow: imports. All may import cells; composition roots also import an adapter.</text>
${arrows.map(({ line }) => line).join('\n')}
${[...at].map(([folder, place]) => box(folder, place)).join('\n')}
  <text class="name" x="${SIDE}" y="${towerTop - 24}">The floors of src/domain: a folder imports lower floors only.</text>
${tower(towerTop).join('\n')}
</svg>
`;
}
