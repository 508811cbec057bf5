import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import type { Session } from '../session/session';
import { useSessionPart } from '../session/use-session';

interface Fault {
  readonly label: string;
  readonly start: (session: Session) => void;
}

const SLOW_MILLISECONDS = 300;

/** Troubles that happen once. */
const FAULTS: readonly Fault[] = [
  {
    label: 'Next sync fails: GeneralException',
    start: ({ host }) => host.faults.failSync({ code: 'GeneralException' }),
  },
  {
    label: 'Next sync fails: AccessDenied',
    start: ({ host }) => host.faults.failSync({ code: 'AccessDenied' }),
  },
  {
    label: 'Second sync from now fails',
    start: ({ host }) => host.faults.failSync({ sync: 2, code: 'GeneralException' }),
  },
  {
    label: 'Next sync hangs for ever',
    start: ({ host }) => void host.faults.hangSync(),
  },
  {
    label: 'Restart the add-ins',
    start: ({ host }) => host.restart(),
  },
];

/** Troubles that stay until they are switched off. */
const STATES: readonly {
  name: string;
  label: string;
  isOn: (session: Session) => boolean;
  set: (session: Session, on: boolean) => void;
}[] = [
  {
    name: 'slow',
    label: `Every sync takes ${SLOW_MILLISECONDS} ms longer`,
    isOn: ({ host }) => host.faults.slowMilliseconds > 0,
    set: ({ host }, on) => (host.faults.slowMilliseconds = on ? SLOW_MILLISECONDS : 0),
  },
  {
    name: 'editing',
    label: 'A cell is being edited',
    // While the person types in a cell it is so without anybody having switched it on.
    isOn: ({ host, editor }) => host.faults.editingCell && !editor,
    set: ({ host }, on) => (host.faults.editingCell = on),
  },
  {
    name: 'protected',
    label: 'This sheet is protected',
    isOn: ({ sheet }) => sheet.isProtected,
    set: ({ workbook, sheet }, on) =>
      workbook.changeSheet(sheet.id, 'sheet protection', (changed) => (changed.isProtected = on), 'person'),
  },
];

/** Troubles to try the add-in with. */
export function FaultsMenu({ session }: { readonly session: Session }) {
  const names = useSessionPart(session, (from) =>
    STATES.filter(({ isOn }) => isOn(from))
      .map(({ name }) => name)
      .join(' '),
  );
  const on = names === '' ? [] : names.split(' ');
  return (
    <Menu
      checkedValues={{ states: on }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        for (const state of STATES) {
          if (state.isOn(session) !== checkedItems.includes(state.name)) state.set(session, !state.isOn(session));
        }
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<ChevronDownRegular />} iconPosition="after">
          Faults{on.length > 0 ? ` (${on.length})` : ''}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {STATES.map(({ name, label }) => (
            <MenuItemCheckbox key={name} name="states" value={name}>
              {label}
            </MenuItemCheckbox>
          ))}
          <MenuDivider />
          {FAULTS.map(({ label, start }) => (
            <MenuItem
              key={label}
              onClick={() => {
                start(session);
                session.announce(label);
              }}
            >
              {label}
            </MenuItem>
          ))}
          <MenuDivider />
          <MenuItem
            onClick={() => {
              session.host.faults.clear();
              session.announce('All faults are switched off');
            }}
          >
            Switch all faults off
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
