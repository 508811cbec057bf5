import { integerOf, oneOf } from '../args';
import { defineType, make } from '../registry';
import { BORDER_INDEXES } from './range-border';

export const rangeBorderCollectionType = defineType('RangeBorderCollection', {
  get: { Count: () => BORDER_INDEXES.length },
  items: (here) => BORDER_INDEXES.map((index) => make('RangeBorder', { ...here, index })),
  item: (here, key) => make('RangeBorder', { ...here, index: oneOf(key, BORDER_INDEXES) }),
  methods: {
    GetItemAt: (here, [position]) =>
      make('RangeBorder', { ...here, index: oneOf(BORDER_INDEXES[integerOf(position)], BORDER_INDEXES) }),
  },
});
