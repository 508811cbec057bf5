import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { PROFILES, type ProfileName } from '../../host/profiles';

interface ProfileMenuProps {
  readonly profile: ProfileName;
  readonly choose: (profile: ProfileName) => void;
}

/** Which Excel the workbench pretends to be. */
export function ProfileMenu({ profile, choose }: ProfileMenuProps) {
  return (
    <Menu
      checkedValues={{ profile: [profile] }}
      onCheckedValueChange={(_event, { checkedItems: [name] }) => {
        if (name && Object.hasOwn(PROFILES, name)) choose(name as ProfileName);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<ChevronDownRegular />} iconPosition="after">
          Excel: {profile}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {Object.values(PROFILES).map(({ name, requirementSets, payloadLimit }) => (
            <MenuItemRadio key={name} name="profile" value={name}>
              {name} (ExcelApi {requirementSets['ExcelApi']}
              {payloadLimit ? `, ${payloadLimit / 1024 / 1024} MB a sync` : ''})
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
