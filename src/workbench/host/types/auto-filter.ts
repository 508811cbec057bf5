import { areaOfFilter } from '../../../workbook/structure/filtered-rows';
import { integerOf, targetOf, textOf } from '../args';
import { changeCriteria, filterColumn, filterOf, officeCriterion, replaceFilter } from '../filters';
import { HostError, orNotFound } from '../host-error';
import type { HostObject } from '../host-object';
import type { HostState } from '../host-state';
import { findRange, range, sheetOf } from '../places';
import { defineType } from '../registry';
import type { Targets } from '../targets';

type Here = Targets['AutoFilter'];

function rangeOf(here: Here, state: HostState): HostObject | null {
  const filter = filterOf(here, state);
  return filter ? range(here.sheetId, areaOfFilter(sheetOf(state, here.sheetId), filter)) : null;
}

function criteriaOf(here: Here, state: HostState): unknown {
  const filter = filterOf(here, state);
  if (!filter) return null;
  const { left, right } = areaOfFilter(sheetOf(state, here.sheetId), filter);
  return Array.from({ length: right - left + 1 }, (_, column) =>
    officeCriterion(filter.criteria.find((one) => one.column === column)),
  );
}

/** The filter of a table, or the one a sheet has of its own. */
export const autoFilterType = defineType('AutoFilter', {
  get: {
    Enabled: (here, state) => filterOf(here, state) !== undefined,
    IsDataFiltered: (here, state) => (filterOf(here, state)?.criteria.length ?? 0) > 0,
    Criteria: criteriaOf,
  },
  methods: {
    Apply: (here, [wanted, columnIndex, criteria], state) => {
      const found = targetOf(wanted, 'Range') ?? findRange(state, here.sheetId, textOf(wanted));
      if (found?.sheetId !== here.sheetId) throw new HostError('InvalidArgument');
      // A table's filter covers the table, whatever range is given; a sheet has one filter only.
      if (here.tableId === undefined) replaceFilter(here, state, { area: found.area, criteria: [] });
      if (columnIndex !== undefined && columnIndex !== null)
        filterColumn(here, state, integerOf(columnIndex), criteria);
    },
    ClearColumnCriteria: (here, [column], state) => {
      const index = integerOf(column);
      changeCriteria(here, state, (criteria) => criteria.filter((one) => one.column !== index));
    },
    ClearCriteria: (here, _args, state) => changeCriteria(here, state, () => []),
    Reapply: (here, _args, state) => changeCriteria(here, state, (criteria) => criteria),
    Remove: (here, _args, state) => replaceFilter(here, state, undefined),
    GetRange: (here, _args, state) => orNotFound(rangeOf(here, state)),
    GetRangeOrNullObject: (here, _args, state) => rangeOf(here, state),
  },
});
