import type { WorkbookPort } from './ports/workbook-port';

/** Notices which sheets a person edits, so that results that may be stale can say so. */
export interface EditWatch {
  /** Starts watching, once. Trouble is let pass: the Check button is the truth, this only a hint. */
  start(): Promise<void>;
  /** Sheets edited since `forget` was last called. */
  readonly edited: ReadonlySet<string>;
  forget(): void;
}

export function createEditWatch(port: WorkbookPort, onEdit: (sheet: string) => void): EditWatch {
  const edited = new Set<string>();
  let watching: Promise<unknown> | undefined;
  return {
    edited,
    forget: () => edited.clear(),
    start: async () => {
      watching ??= port.onEdited(({ sheet }) => {
        edited.add(sheet);
        onEdit(sheet);
      });
      try {
        await watching;
      } catch {
        watching = undefined;
      }
    },
  };
}
