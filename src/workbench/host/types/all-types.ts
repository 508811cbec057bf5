import type { TypeDefinition } from '../registry';
import { addinInternalServiceType, appRuntimeServiceType } from './app-runtime';
import { applicationType, runtimeType } from './application';
import { cellValueConditionalFormatType } from './cell-value-conditional-format';
import { conditionalFormatType } from './conditional-format';
import { conditionalFormatCollectionType } from './conditional-format-collection';
import { conditionalRangeBorderCollectionType, conditionalRangeBorderType } from './conditional-range-border';
import {
  conditionalRangeFillType,
  conditionalRangeFontType,
  conditionalRangeFormatType,
} from './conditional-range-format';
import { conditionalFormatRuleType, customConditionalFormatType } from './custom-conditional-format';
import { rangeType } from './range';
import { rangeAreasType, rangeCollectionType } from './range-areas';
import { rangeBorderType } from './range-border';
import { rangeBorderCollectionType } from './range-border-collection';
import { rangeFillType } from './range-fill';
import { rangeFontType } from './range-font';
import { formatProtectionType, rangeFormatType } from './range-format';
import { settingCollectionType, settingType } from './setting';
import { workbookType } from './workbook';
import { worksheetType } from './worksheet';
import { worksheetCollectionType } from './worksheet-collection';
import { worksheetFreezePanesType } from './worksheet-freeze-panes';
import { worksheetProtectionType } from './worksheet-protection';

/** Every Excel type the host knows. A type or member that is not here answers `ApiNotFound` with its name. */
export const ALL_TYPES: readonly TypeDefinition[] = [
  addinInternalServiceType,
  appRuntimeServiceType,
  applicationType,
  cellValueConditionalFormatType,
  conditionalFormatCollectionType,
  conditionalFormatRuleType,
  conditionalFormatType,
  conditionalRangeBorderCollectionType,
  conditionalRangeBorderType,
  conditionalRangeFillType,
  conditionalRangeFontType,
  conditionalRangeFormatType,
  customConditionalFormatType,
  formatProtectionType,
  rangeAreasType,
  rangeBorderCollectionType,
  rangeBorderType,
  rangeCollectionType,
  rangeFillType,
  rangeFontType,
  rangeFormatType,
  rangeType,
  runtimeType,
  settingCollectionType,
  settingType,
  workbookType,
  worksheetCollectionType,
  worksheetFreezePanesType,
  worksheetProtectionType,
  worksheetType,
];
