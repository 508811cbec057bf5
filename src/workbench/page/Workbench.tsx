import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ProfileName } from '../host/profiles';
import { FormulaBar } from './chrome/FormulaBar';
import { Notices } from './chrome/Notices';
import { PaneFrame } from './chrome/PaneFrame';
import { focusBeside, focusGrid } from './chrome/regions';
import { SheetTabs } from './chrome/SheetTabs';
import { StatusBar } from './chrome/StatusBar';
import { TitleBar } from './chrome/TitleBar';
import { FilterMenu } from './filter/FilterMenu';
import { FindBar } from './find/FindBar';
import { useDroppedFile } from '../../sheet-view/use-dropped-file';
import { useLeaveWarning } from '../../sheet-view/use-leave-warning';
import { SheetGrid } from './grid/SheetGrid';
import { localUrl } from './ribbon/manifest-resources';
import type { Manifest, RibbonButton } from './ribbon/read-manifest';
import { Ribbon } from './ribbon/Ribbon';
import { useRibbonCommands } from './ribbon/use-ribbon-commands';
import { saveCopy } from './session/save-copy';
import type { Session } from './session/session';

interface WorkbenchProps {
  readonly session: Session;
  readonly manifest: Manifest;
  readonly samples: readonly string[];
  readonly profile: ProfileName;
  readonly chooseProfile: (profile: ProfileName) => void;
  readonly openFile: (file: File) => Promise<void>;
  readonly openSample: (name: string) => Promise<void>;
  readonly openBlank: () => Promise<void>;
}

/** The whole page around one open file. */
export function Workbench(props: WorkbenchProps) {
  const { session, manifest, openFile } = props;
  const { host } = session;
  const nameBox = useRef<HTMLInputElement>(null);
  const [isPaneOpen, setPaneOpen] = useState(true);
  /** How often Find was asked for since it was closed. */
  const [findAsked, setFindAsked] = useState(0);
  const [generation, setGeneration] = useState(0);
  useLeaveWarning(session);
  const isDropping = useDroppedFile(openFile);
  const openPane = (isOpen: boolean) => {
    setPaneOpen(isOpen);
    host.setPaneVisible(isOpen);
  };
  const { running, press } = useRibbonCommands(session, () => openPane(true));

  useEffect(() => host.onShowTaskpane(setPaneOpen), [host]);
  useEffect(() => host.onRestart(() => setGeneration((number) => number + 1)), [host]);
  useEffect(() => {
    document.title = `${session.workbook.fileName} – Simulated Excel`;
    focusGrid();
  }, [session]);
  useEffect(() => {
    manifest.problems.forEach((text, index) =>
      session.notify({ key: `manifest-${index}`, intent: 'error', text: `manifest.xml: ${text}` }),
    );
  }, [session, manifest]);

  const goTo = useCallback(() => nameBox.current?.focus(), []);
  const iconMissing = ({ id, label }: RibbonButton) =>
    session.notify({
      key: `icon-${id}`,
      intent: 'error',
      text: `manifest.xml: the icon of "${label}" is not where the manifest says it is.`,
    });
  const save = () => saveCopy(session);
  const askToFind = () => setFindAsked((number) => number + 1);
  const closeFind = () => {
    setFindAsked(0);
    focusGrid();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isCtrl = (event.ctrlKey || event.metaKey) && !event.altKey;
    const act = isCtrl ? { s: save, f: askToFind }[event.key.toLowerCase()] : undefined;
    if (event.key !== 'F6' && !act) return;
    event.preventDefault();
    if (act) act();
    else focusBeside(event.shiftKey);
  };

  return (
    // The keys work wherever the keyboard is on the page; the parts themselves are what can be focused.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="workbench" onKeyDown={onKeyDown}>
      <TitleBar {...props} save={save} />
      <Ribbon manifest={manifest} running={running} press={press} iconMissing={iconMissing} />
      <Notices session={session} />
      <div className="workbench-middle">
        <main className="sheet-side">
          <FormulaBar session={session} nameBox={nameBox} leave={focusGrid} />
          {findAsked > 0 && <FindBar session={session} asked={findAsked} close={closeFind} />}
          <SheetGrid session={session} goTo={goTo} />
          <SheetTabs session={session} />
        </main>
        {manifest.paneUrl && (
          <PaneFrame
            host={host}
            title={manifest.name}
            url={localUrl(manifest.paneUrl)}
            isOpen={isPaneOpen}
            close={() => openPane(false)}
            generation={generation}
            leave={focusBeside}
          />
        )}
      </div>
      <FilterMenu session={session} />
      <StatusBar session={session} />
      {isDropping && <div className="drop-target">Drop a workbook to open it</div>}
    </div>
  );
}
