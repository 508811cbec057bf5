import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Session } from '../session/session';
import { useSessionPart } from '../session/use-session';

/** One tab for each sheet that is not hidden; arrows go from tab to tab. */
export function SheetTabs({ session }: { readonly session: Session }) {
  useSessionPart(session, ({ contentVersion, sheet }) => `${contentVersion} ${sheet.id}`);
  const list = useRef<HTMLDivElement>(null);
  const active = session.sheet;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active.id]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    session.activateBeside(step);
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };

  return (
    <div
      ref={list}
      role="tablist"
      tabIndex={-1}
      aria-label="Sheets"
      className="sheet-tabs"
      data-region="sheets"
      onKeyDown={onKeyDown}
    >
      {session.visibleSheets.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          className="sheet-tab"
          aria-selected={sheet.id === active.id}
          tabIndex={sheet.id === active.id ? 0 : -1}
          onClick={() => session.activate(sheet.id)}
        >
          {sheet.name}
          {sheet.isProtected && <span title="Protected"> 🔒</span>}
          {sheet.tabColour && <span className="sheet-tab-colour" style={{ background: sheet.tabColour }} />}
        </button>
      ))}
    </div>
  );
}
