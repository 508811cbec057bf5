import fc from 'fast-check';
import { RowHashes } from '../../../src/domain/engine/row-hashes';

test('changes one by one are the same as the changed list', () => {
  const hash = fc.nat(4);
  const changes = fc.array(fc.tuple(fc.nat(9), hash), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(hash, { minLength: 10, maxLength: 10 }), changes, (given, changed) => {
      const list = [...given];
      let hashes = new RowHashes(Int32Array.from(given));
      for (const [index, other] of changed) {
        list[index] = other;
        hashes = hashes.with(new Map([[index, other]]));
      }
      for (let wanted = 0; wanted <= 4; wanted++) {
        expect(hashes.indexesOf(wanted)).toEqual(list.flatMap((one, index) => (one === wanted ? [index] : [])));
      }
    }),
  );
});

test('many changes are written into one list', () => {
  const hashes = new RowHashes(new Int32Array(2000)).with(
    new Map(Array.from({ length: 1500 }, (_, index) => [index, 7])),
  );
  expect(hashes.indexesOf(7)).toHaveLength(1500);
  expect(hashes.with(new Map([[0, 0]])).indexesOf(0)).toHaveLength(501);
});
