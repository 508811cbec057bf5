import { changeCriteria, filterColumn, filterOf, officeCriterion } from '../filters';
import { defineType } from '../registry';

/** The filter of one column of a table. */
export const filterType = defineType('Filter', {
  get: {
    Criteria: (here, state) =>
      officeCriterion(filterOf(here, state)?.criteria.find(({ column }) => column === here.index)),
  },
  methods: {
    Apply: (here, [criteria], state) => filterColumn(here, state, here.index, criteria),
    ApplyValuesFilter: (here, [values], state) => filterColumn(here, state, here.index, { filterOn: 'Values', values }),
    ApplyCustomFilter: (here, [criterion1, criterion2, operator], state) =>
      filterColumn(here, state, here.index, { filterOn: 'Custom', criterion1, criterion2, operator }),
    Clear: (here, _args, state) =>
      changeCriteria(here, state, (criteria) => criteria.filter(({ column }) => column !== here.index)),
  },
});
