import { Menu } from '@mantine/core';
import { IconKeyboard, IconKeyboardOff, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe, useSessionDoor } from '../api/session';
import { useSingleKeysSetting } from '../kit/keys';

export function AccountMenu() {
  const { t } = useTranslation();
  const { signOut } = useSessionDoor();
  const { user, roles } = useMe();
  const [keysOn, setKeysOn] = useSingleKeysSetting();
  const initials = user.slice(0, 2).toUpperCase();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <button className="me" aria-label={t('shell.account', { initials, user })}>
          <span>{initials}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <b>{user}</b>
          <br />
          {roles.join(', ')}
        </Menu.Label>
        <Menu.Item
          closeMenuOnClick={false}
          leftSection={
            keysOn ? <IconKeyboard size={15} aria-hidden /> : <IconKeyboardOff size={15} aria-hidden />
          }
          onClick={() => setKeysOn(!keysOn)}
          rightSection={keysOn ? t('words.yes') : t('words.no')}
        >
          {t('shell.singleKeys')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={15} aria-hidden />} onClick={() => void signOut()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
