import { FlowNetwork } from '../../../../src/domain/allocation/flow/network';
import gl1 from '../../../fixtures/flow/gl1.json';

/** From `a` to `d` by two ways that share an arc between them. */
function crossing(): { network: FlowNetwork; arcs: readonly number[] } {
  const network = new FlowNetwork(0, 3, 4);
  const arcs = [
    network.addArc(0, 1, 10),
    network.addArc(0, 2, 0),
    network.addArc(1, 2, 10),
    network.addArc(1, 3, 4),
    network.addArc(2, 3, 5),
  ];
  return { network, arcs };
}

test('the classic network gl1 carries what others found', () => {
  const network = new FlowNetwork(1, gl1.nodes, gl1.nodes + 1);
  for (const [from, to, capacity] of gl1.arcs) network.addArc(from ?? 0, to ?? 0, capacity ?? 0);
  expect(network.augment()).toBe(156_545);
  expect(network.augment()).toBe(0);
  // The cut is as small as the flow is large: neither can be better.
  const reached = network.reachable();
  const across = gl1.arcs.filter(([from, to]) => reached[from ?? 0] === true && reached[to ?? 0] !== true);
  expect(across.reduce((sum, [, , capacity]) => sum + (capacity ?? 0), 0)).toBe(156_545);
});

test('sends no more than it is asked to', () => {
  const { network } = crossing();
  expect(network.augment(3)).toBe(3);
  expect(network.augment()).toBe(6);
});

test('more money by another way leaves what came before, and takes the place of what can give way', () => {
  const { network, arcs } = crossing();
  const [before, wider, between] = arcs as [number, number, number];
  network.augment();
  expect([network.flowOf(before), network.flowOf(between)]).toEqual([9, 5]);
  network.widen(wider, 7);
  expect(network.augment()).toBe(0);
  expect(network.flowOf(before)).toBe(9);
});

test('a closed arc keeps its flow and takes no more', () => {
  const { network, arcs } = crossing();
  const [door] = arcs as [number];
  network.augment(2);
  network.close(door);
  expect(network.augment()).toBe(0);
  expect(network.flowOf(door)).toBe(2);
});

test('comes back to a flow that was saved', () => {
  const { network, arcs } = crossing();
  const saved = network.save();
  network.augment();
  network.restore(saved);
  expect(arcs.map((arc) => network.flowOf(arc))).toEqual([0, 0, 0, 0, 0]);
  expect(network.augment()).toBe(9);
});
