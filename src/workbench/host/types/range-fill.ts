import { colourOf } from '../colours';
import { reading, restyle, writing } from '../range-styles';
import { defineType } from '../registry';

export const rangeFillType = defineType('RangeFill', {
  // Excel answers white where there is no fill.
  get: { Color: reading((style) => style.fill ?? '#FFFFFF') },
  put: { Color: writing((style, value) => ({ ...style, fill: colourOf(value) })) },
  methods: {
    Clear: (here, _args, state) => restyle(here, state, (style) => ({ ...style, fill: undefined })),
  },
});
