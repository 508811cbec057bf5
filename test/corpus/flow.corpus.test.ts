import { readFileSync } from 'node:fs';
import path from 'node:path';
import { routeSupplies, type Supplied } from '../support/route-supplies';

/** Networks of the MCFClass project (LGPL, hence not copied here) beside the workbooks: `CORPUS=../shared/corpus npm run test:corpus`. */
const CORPUS = process.env['CORPUS'];

/** Reads the DIMACS format: `n <node> <supply>`, `a <from> <to> <least> <capacity> <cost>`. Arcs here have no least. */
function readDimacs(text: string): Supplied {
  const rows = (letter: string): number[][] =>
    text
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([first]) => first === letter)
      .map((parts) => parts.slice(1).map(Number));
  const [, nodes = 0] = rows('p')[0] ?? [];
  return {
    nodes,
    supplies: rows('n'),
    arcs: rows('a').map(([from = 0, to = 0, , capacity = 0]) => [from, to, capacity]),
  };
}

const whenThere = CORPUS === undefined ? test.skip : test;

whenThere.each([
  ['sample.dmx', 3],
  ['Network3.dmx', 10_000],
])('routes all that %s supplies', (file, supply) => {
  const network = readDimacs(readFileSync(path.join(CORPUS ?? '', '..', 'fixtures', 'flow', file), 'utf8'));
  expect(routeSupplies(network)).toEqual({ sent: supply, unbalanced: [] });
});
