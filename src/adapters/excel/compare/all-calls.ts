import type { ComparedCall, CallGroup } from './call';
import { EVENT_CALLS } from './event-calls';
import { FILTER_CALLS } from './filter-calls';
import { NULL_CALLS } from './null-calls';
import { PROTECTION_CALLS } from './protection-calls';
import { RULE_CALLS } from './rule-calls';
import { SHEET_CALLS } from './sheet-calls';
import { SIZE_CALLS } from './size-calls';
import { UNDO_CALLS } from './undo-calls';
import { WRITING_CALLS } from './writing-calls';

/** Everything that is compared, in the order of the checklist: first what could cost a user something. */
export const CALL_GROUPS: readonly CallGroup[] = [
  RULE_CALLS,
  FILTER_CALLS,
  UNDO_CALLS,
  SHEET_CALLS,
  SIZE_CALLS,
  PROTECTION_CALLS,
  NULL_CALLS,
  WRITING_CALLS,
  EVENT_CALLS,
];

export const ALL_CALLS: readonly ComparedCall[] = CALL_GROUPS.flatMap(({ calls }) => calls);
