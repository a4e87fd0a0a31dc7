import { Kbd, Modal, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSingleKeysSetting } from '../kit/keys';

const KEYS = {
  anywhere: [
    ['Ctrl K', 'jump'],
    ['G I', 'goInbox'],
    ['G E', 'goDecisions'],
    ['G C', 'goCustomers'],
    ['G P', 'goProducts'],
    ['G R', 'goRules'],
    ['G M', 'goModels'],
    ['G D', 'goData'],
    ['G O', 'goOversight'],
    ['G V', 'goEvents'],
    ['[', 'nav'],
    ['?', 'help'],
  ],
  inbox: [
    ['J / K', 'next'],
    ['Enter', 'enter'],
    ['X', 'select'],
    ['C', 'claim'],
    ['U', 'unclaim'],
    ['A', 'approve'],
    ['R', 'refuse'],
    ['/', 'filter'],
    ['Esc', 'escape'],
  ],
  rules: [
    ['Enter / F2', 'write'],
    ['Ctrl D', 'fillDown'],
    ['Ctrl Enter', 'insertRow'],
    ['Ctrl Shift D', 'duplicateRow'],
    ['Shift Del', 'deleteRow'],
    ['Alt ↑ / ↓', 'moveRow'],
    ['Ctrl Z / Y', 'undo'],
    ['Ctrl F', 'findCell'],
    ['F8', 'nextProblem'],
    ['Esc Tab', 'leaveGrid'],
  ],
} as const;

export function KeysDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  const [on, setOn] = useSingleKeysSetting();
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('shell.help')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <div className="keys">
        {(Object.keys(KEYS) as (keyof typeof KEYS)[]).map((group) => (
          <section key={group}>
            <h3>{t(`shell.keys.${group}`)}</h3>
            <dl>
              {KEYS[group].map(([key, name]) => (
                <div key={key}>
                  <dt>
                    <Kbd size="xs">{key}</Kbd>
                  </dt>
                  <dd>{t(`shell.keys.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        mt="md"
        size="sm"
        label={t('shell.singleKeys')}
        description={t('shell.singleKeysHint')}
        checked={on}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
    </Modal>
  );
}
