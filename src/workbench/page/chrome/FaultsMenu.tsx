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
import { FAULTS, STATES, switchOff } from './faults';

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
          <MenuItem onClick={() => switchOff(session)}>Switch all faults off</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
