import type { TypeDefinition } from '../registry';
import { addinInternalServiceType, appRuntimeServiceType } from './app-runtime';
import { applicationType, runtimeType } from './application';
import { rangeType } from './range';
import { workbookType } from './workbook';
import { worksheetType } from './worksheet';
import { worksheetCollectionType } from './worksheet-collection';

/** Every Excel type the host knows. A type or member that is not here answers `ApiNotFound` with its name. */
export const ALL_TYPES: readonly TypeDefinition[] = [
  addinInternalServiceType,
  appRuntimeServiceType,
  applicationType,
  rangeType,
  runtimeType,
  workbookType,
  worksheetCollectionType,
  worksheetType,
];
