import { useRef } from 'react';
import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  ChevronDownRegular,
  FolderOpenRegular,
  SaveRegular,
} from '@fluentui/react-icons';
import type { Session } from '../session/session';
import { useSessionPart } from '../session/use-session';
import { FaultsMenu } from './FaultsMenu';
import { ProfileMenu } from './ProfileMenu';
import type { ProfileName } from '../../host/profiles';

interface TitleBarProps {
  readonly session: Session;
  readonly samples: readonly string[];
  readonly profile: ProfileName;
  readonly chooseProfile: (profile: ProfileName) => void;
  readonly openFile: (file: File) => Promise<void>;
  readonly openSample: (name: string) => Promise<void>;
  readonly openBlank: () => Promise<void>;
  readonly save: () => void;
}

type OpenButtonsProps = Pick<TitleBarProps, 'samples' | 'openFile' | 'openSample' | 'openBlank'>;

function OpenButtons({ samples, openFile, openSample, openBlank }: OpenButtonsProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance="subtle"
        icon={<FolderOpenRegular />}
        title="Open a workbook"
        onClick={() => input.current?.click()}
      >
        <span className="title-bar-word">Open</span>
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label="Open a workbook"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // Emptied, so that the same file can be opened again.
          target.value = '';
          if (file) void openFile(file);
        }}
      />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<ChevronDownRegular />} iconPosition="after">
            Samples
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void openBlank()}>New blank workbook</MenuItem>
            {samples.length > 0 && <MenuDivider />}
            {samples.map((name) => (
              <MenuItem key={name} onClick={() => void openSample(name)}>
                {name}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}

/** Says what this is and which file is open; holds what belongs to the workbench and not to Excel's ribbon. */
export function TitleBar(props: TitleBarProps) {
  const { session, profile, chooseProfile, save } = props;
  useSessionPart(session, ({ history: { canUndo, canRedo } }) => `${canUndo} ${canRedo}`);
  const { history, workbook } = session;
  return (
    <header className="title-bar" data-region="title">
      <span className="title-bar-mark" aria-hidden="true">
        X
      </span>
      <OpenButtons {...props} />
      <Button appearance="subtle" icon={<SaveRegular />} title="Save a copy (Ctrl+S)" onClick={save}>
        <span className="title-bar-word">Save a copy</span>
      </Button>
      <Button
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        aria-label="Undo"
        title="Undo (Ctrl+Z)"
        disabled={!history.canUndo}
        onClick={() => session.undo()}
      />
      <Button
        appearance="subtle"
        icon={<ArrowRedoRegular />}
        aria-label="Redo"
        title="Redo (Ctrl+Y)"
        disabled={!history.canRedo}
        onClick={() => session.redo()}
      />
      <h1 className="title-bar-name">
        {workbook.fileName} – <b>Simulated Excel</b>
      </h1>
      <ProfileMenu profile={profile} choose={chooseProfile} />
      <FaultsMenu session={session} />
    </header>
  );
}
