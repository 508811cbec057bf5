import type { TypeDefinition } from '../registry';
import { addinInternalServiceType, appRuntimeServiceType } from './app-runtime';
import { applicationType, runtimeType, workbookCreatedType } from './application';
import { autoFilterType } from './auto-filter';
import { cellValueConditionalFormatType } from './cell-value-conditional-format';
import { chartCollectionType, chartLegendType, chartPlotAreaType, chartTitleType, chartType } from './chart';
import {
  chartAreaFormatType,
  chartAxesType,
  chartAxisFormatType,
  chartAxisType,
  chartBorderType,
  chartFillType,
  chartFontType,
  chartGridlinesFormatType,
  chartGridlinesType,
  chartLineFormatType,
  chartSeriesFormatType,
} from './chart-format';
import {
  chartDataLabelFormatType,
  chartDataLabelType,
  chartDataLabelsType,
  chartPointsCollectionType,
  chartPointType,
  chartSeriesCollectionType,
  chartSeriesType,
} from './chart-series';
import { commentCollectionType, commentType } from './comment';
import { conditionalFormatType } from './conditional-format';
import { conditionalFormatCollectionType } from './conditional-format-collection';
import { conditionalRangeBorderCollectionType, conditionalRangeBorderType } from './conditional-range-border';
import {
  conditionalRangeFillType,
  conditionalRangeFontType,
  conditionalRangeFormatType,
} from './conditional-range-format';
import { conditionalFormatRuleType, customConditionalFormatType } from './custom-conditional-format';
import { customPropertyCollectionType, customPropertyType, documentPropertiesType } from './custom-property';
import { dataValidationType } from './data-validation';
import { filterType } from './filter';
import { namedItemCollectionType, namedItemType } from './named-item';
import { pageBreakCollectionType, pageBreakType } from './page-breaks';
import { pageLayoutType } from './page-layout';
import { rangeType } from './range';
import { rangeSortType } from './range-sort';
import { rangeAreasType, rangeCollectionType } from './range-areas';
import { rangeBorderType } from './range-border';
import { rangeBorderCollectionType } from './range-border-collection';
import { rangeFillType } from './range-fill';
import { rangeFontType } from './range-font';
import { formatProtectionType, rangeFormatType } from './range-format';
import { settingCollectionType, settingType } from './setting';
import { shapeCollectionType, shapeType } from './shape';
import { tableCollectionType, tableType } from './table';
import { tableColumnCollectionType, tableColumnType } from './table-columns';
import { tableRowCollectionType, tableRowType } from './table-rows';
import { tableSortType } from './table-sort';
import { workbookType } from './workbook';
import { workbookProtectionType } from './workbook-protection';
import { worksheetType } from './worksheet';
import { worksheetCollectionType } from './worksheet-collection';
import { worksheetCustomPropertyCollectionType, worksheetCustomPropertyType } from './worksheet-custom-property';
import { worksheetFreezePanesType } from './worksheet-freeze-panes';
import { worksheetProtectionType } from './worksheet-protection';

/** Every Excel type the host knows. A type or member that is not here answers `ApiNotFound` with its name. */
export const ALL_TYPES: readonly TypeDefinition[] = [
  addinInternalServiceType,
  appRuntimeServiceType,
  applicationType,
  autoFilterType,
  cellValueConditionalFormatType,
  chartAreaFormatType,
  chartAxesType,
  chartAxisFormatType,
  chartAxisType,
  chartBorderType,
  chartCollectionType,
  chartDataLabelFormatType,
  chartDataLabelType,
  chartDataLabelsType,
  chartFillType,
  chartFontType,
  chartGridlinesFormatType,
  chartGridlinesType,
  chartLegendType,
  chartLineFormatType,
  chartPlotAreaType,
  chartPointType,
  chartPointsCollectionType,
  chartSeriesCollectionType,
  chartSeriesFormatType,
  chartSeriesType,
  chartTitleType,
  chartType,
  commentCollectionType,
  commentType,
  conditionalFormatCollectionType,
  conditionalFormatRuleType,
  conditionalFormatType,
  conditionalRangeBorderCollectionType,
  conditionalRangeBorderType,
  conditionalRangeFillType,
  conditionalRangeFontType,
  conditionalRangeFormatType,
  customConditionalFormatType,
  customPropertyCollectionType,
  customPropertyType,
  dataValidationType,
  documentPropertiesType,
  filterType,
  formatProtectionType,
  namedItemCollectionType,
  namedItemType,
  pageBreakCollectionType,
  pageBreakType,
  pageLayoutType,
  rangeAreasType,
  rangeBorderCollectionType,
  rangeBorderType,
  rangeCollectionType,
  rangeFillType,
  rangeFontType,
  rangeFormatType,
  rangeSortType,
  rangeType,
  runtimeType,
  settingCollectionType,
  settingType,
  shapeCollectionType,
  shapeType,
  tableCollectionType,
  tableColumnCollectionType,
  tableColumnType,
  tableRowCollectionType,
  tableRowType,
  tableSortType,
  tableType,
  workbookProtectionType,
  workbookCreatedType,
  workbookType,
  worksheetCollectionType,
  worksheetCustomPropertyCollectionType,
  worksheetCustomPropertyType,
  worksheetFreezePanesType,
  worksheetProtectionType,
  worksheetType,
];
