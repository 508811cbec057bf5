/** Event numbers of the library, by the method with which an add-in registers for them (without `_Register`). */
export const EVENT_TYPES: Readonly<Record<string, number>> = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
};

/** `Office.addin.onVisibilityModeChanged` */
export const PANE_VISIBILITY = 65539;

/** The target of events of the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

/** Message category of rich-API events on the message channel. */
export const EVENT_CATEGORY = 65536;

/** Channels a window can listen on (`methodId` 2), by the library's numbers. */
export const Channel = { DocumentSelectionChanged: 2, RichApiMessage: 33, AppCommandInvoked: 39 } as const;
