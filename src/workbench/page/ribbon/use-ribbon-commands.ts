import { useState } from 'react';
import type { Session } from '../session/session';
import type { RibbonButton } from './read-manifest';

/** What pressing a ribbon button does, and which functions are still running. */
export function useRibbonCommands(session: Session, openPane: () => void) {
  const [running, setRunning] = useState<ReadonlySet<string>>(new Set());

  const run = async (button: RibbonButton, name: string) => {
    setRunning((all) => new Set(all).add(button.id));
    try {
      await session.host.runRibbonCommand(name);
    } catch (error) {
      // The manifest promises a function that the add-in does not have, or does not answer: the author must see it.
      const why = error instanceof Error ? error.message : String(error);
      session.notify({ key: `command-${button.id}`, intent: 'error', text: `"${button.label}" did not run: ${why}` });
    } finally {
      setRunning((all) => new Set([...all].filter((id) => id !== button.id)));
    }
  };

  const press = (button: RibbonButton) => {
    if (button.action.kind === 'pane') openPane();
    if (button.action.kind === 'function') void run(button, button.action.name);
  };
  return { running, press };
}
