import type { HostCore } from './host-core';

/** `AppContextProperties` of the library: where each fact stands in the answer. */
const At = {
  Settings: 0,
  SolutionReferenceId: 1,
  AppType: 2,
  MajorVersion: 3,
  MinorVersion: 4,
  UiLocale: 8,
  DataLocale: 9,
  DocumentUrl: 11,
  ActivationMode: 12,
  CorrelationId: 16,
  InstanceId: 17,
  RequirementMatrix: 20,
  FullVersion: 22,
  InitialDisplayMode: 23,
} as const;

/** The number Excel has among Office's applications on a Mac. */
const EXCEL_ON_MAC = 16;

/** How the add-in is shown when it starts. */
const TASK_PANE = 2;

/** The answer to GetContext: who the host is, and the settings kept in the workbook. */
export function contextOf(core: HostCore): unknown[] {
  const context: unknown[] = new Array(24).fill(null);
  context[At.Settings] = [[...core.workbook.settings.keys()], [...core.workbook.settings.values()]];
  context[At.SolutionReferenceId] = 'ringfence-workbench';
  context[At.AppType] = EXCEL_ON_MAC;
  context[At.MajorVersion] = 16;
  context[At.MinorVersion] = 0;
  context[At.UiLocale] = 'en-GB';
  context[At.DataLocale] = 'en-GB';
  context[At.DocumentUrl] = core.workbook.fileName;
  context[At.ActivationMode] = 1;
  context[At.CorrelationId] = 'ringfence-workbench';
  context[At.InstanceId] = 'ringfence-workbench';
  context[At.RequirementMatrix] = JSON.stringify(core.profileInForce.requirementSets);
  context[At.FullVersion] = core.profileInForce.version;
  context[At.InitialDisplayMode] = TASK_PANE;
  return context;
}
