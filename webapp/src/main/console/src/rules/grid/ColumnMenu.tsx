import { Menu } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconChevronDown,
  IconColumnInsertRight,
  IconPencil,
  IconSearch,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactField } from '../views';
import { canMove, insertColumn, moveColumn, placeFor, removeColumn, setColumn } from '../sheet/columns';
import type { Sheet } from '../sheet/sheet';
import { WhereUsedDialog } from '../WhereUsed';
import { ColumnDialog } from './ColumnDialog';
import type { CursorDoor } from './cursor';

interface Props {
  sheet: Sheet;
  cursor: CursorDoor;
  facts: readonly FactField[];
  edit: (next: Sheet) => void;
  widen: (column: number, by: number) => void;
  /** Back to the cells, where one goes on writing. */
  leave: () => void;
}

const STEP = 40;

/** What can be done with the column of the cursor. */
export function ColumnMenu({ sheet, cursor, facts, edit, widen, leave }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'new' | 'change' | 'uses'>();
  const at = cursor.at.column;
  const column = sheet.columns[at];
  // Chosen, not moved to: the sheet that the cursor knows has not got this column yet.
  const goTo = (to: number): void =>
    cursor.select({ top: cursor.at.row, bottom: cursor.at.row, left: to, right: to });
  const close = (): void => {
    setAsking(undefined);
    leave();
  };
  const move = (step: 1 | -1): void => {
    edit(moveColumn(sheet, at, step));
    goTo(at + step);
  };
  const fact = column?.kind === 'if' || column?.kind === 'given' ? column.name : undefined;
  const fixed = at < 1 || column?.kind === 'expected';
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <button className="b sm">
            {t('rules.columns.title')}
            <IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{column?.label}</Menu.Label>
          <Menu.Item
            leftSection={<IconPencil size={15} aria-hidden />}
            disabled={fixed}
            onClick={() => setAsking('change')}
          >
            {t('rules.columns.change')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconColumnInsertRight size={15} aria-hidden />}
            onClick={() => setAsking('new')}
          >
            {t('rules.columns.add')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowLeft size={15} aria-hidden />}
            disabled={!canMove(sheet, at, -1)}
            onClick={() => move(-1)}
          >
            {t('rules.columns.left')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowRight size={15} aria-hidden />}
            disabled={!canMove(sheet, at, 1)}
            onClick={() => move(1)}
          >
            {t('rules.columns.right')}
          </Menu.Item>
          <Menu.Item closeMenuOnClick={false} onClick={() => widen(at, STEP)}>
            {t('rules.columns.wider')}
          </Menu.Item>
          <Menu.Item closeMenuOnClick={false} onClick={() => widen(at, -STEP)}>
            {t('rules.columns.narrower')}
          </Menu.Item>
          {fact && (
            <Menu.Item leftSection={<IconSearch size={15} aria-hidden />} onClick={() => setAsking('uses')}>
              {t('rules.uses.title')}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconTrash size={15} aria-hidden />}
            color="red"
            disabled={fixed}
            onClick={() => edit(removeColumn(sheet, at))}
          >
            {t('rules.columns.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {(asking === 'new' || asking === 'change') && (
        <ColumnDialog
          sheet={sheet}
          at={asking === 'change' ? at : undefined}
          facts={facts}
          close={close}
          done={(text) => {
            const to = asking === 'change' ? at : placeFor(sheet, text.cell);
            edit(asking === 'change' ? setColumn(sheet, at, text) : insertColumn(sheet, to, text));
            goTo(to);
            close();
          }}
        />
      )}
      {asking === 'uses' && <WhereUsedDialog field={fact ?? ''} facts={facts} close={close} />}
    </>
  );
}
