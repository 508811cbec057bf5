import netgen2 from '../../../fixtures/flow/netgen-2.json';
import { routeSupplies, type Supplied } from '../../../support/route-supplies';

/** The four arcs of MCFClass's sample.dmx: its supply of 3 needs both ways. */
const SAMPLE: Supplied = {
  nodes: 4,
  supplies: [
    [1, 3],
    [4, -3],
  ],
  arcs: [
    [1, 2, 2],
    [2, 3, 2],
    [3, 4, 2],
    [1, 4, 2],
  ],
};

/** Networks made for minimum costs: others found an optimum (9 and 6,749,969,302), so all that is supplied can be routed. */
test.each<readonly [string, Supplied, number]>([
  ['sample.dmx', SAMPLE, 3],
  ['netgen-2', netgen2, 400_000],
])('routes all that %s supplies', (_, network, supply) => {
  expect(routeSupplies(network)).toEqual({ sent: supply, unbalanced: [] });
});

test('what cannot pass stays where it is', () => {
  const narrow = { ...SAMPLE, arcs: SAMPLE.arcs.map(([from = 0, to = 0]) => [from, to, 1]) };
  expect(routeSupplies(narrow)).toEqual({ sent: 2, unbalanced: [] });
});
