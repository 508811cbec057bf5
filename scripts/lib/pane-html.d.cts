/** What the pane's frame runs before Microsoft's library. */
export const FRAME_SCRIPT: string;

/** The pane's page as the workbench serves it. */
export function forWorkbench(html: string): string;
