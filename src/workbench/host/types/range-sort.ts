import { defineType } from '../registry';
import { sortArea } from '../sorting';

/** `range.sort`: letters are compared without regard to case, as when `matchCase` is false. */
export const rangeSortType = defineType('RangeSort', {
  methods: {
    Apply: ({ sheetId, area }, [fields, , hasHeaders, orientation], state) => {
      const body = hasHeaders === true ? { ...area, top: area.top + 1 } : area;
      if (body.top <= body.bottom) sortArea(sheetId, body, fields, orientation, state);
    },
  },
});
