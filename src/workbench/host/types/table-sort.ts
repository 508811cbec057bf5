import { bodyOf } from '../places';
import { defineType } from '../registry';
import { sortArea } from '../sorting';
import { tableOf } from '../tables';

/** `table.sort`: the rows below the header; what it was sorted by is not kept. */
export const tableSortType = defineType('TableSort', {
  methods: {
    Apply: (here, [fields], state) => {
      const table = tableOf(here, state);
      sortArea(here.sheetId, bodyOf(table.area, table), fields, undefined, state);
    },
  },
});
