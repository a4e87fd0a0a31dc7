import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCopyPlus,
  IconRowInsertBottom,
  IconSearch,
  IconTrash,
} from '@tabler/icons-react';
import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../kit/format';
import type { SheetActions } from './useSheetActions';

interface Props {
  actions: SheetActions;
  rows: number;
  chosen: number;
  canUndo: boolean;
  canRedo: boolean;
  readOnly: boolean;
  find: () => void;
  column: ReactNode;
  children?: ReactNode;
}

/** The buttons above a grid; each names its key. */
export function GridTools(props: Props) {
  const { actions, rows, chosen, canUndo, canRedo, readOnly, find, column, children } = props;
  const { t } = useTranslation();
  return (
    <div className="g-tools" role="toolbar" aria-label={t('rules.grid.tools')}>
      {!readOnly && (
        <>
          <button className="b sm" onClick={actions.insertBelow}>
            <IconRowInsertBottom size={15} aria-hidden />
            {t('rules.grid.insert')}
          </button>
          {column}
          <Tool name="duplicate" keys="Ctrl ⇧ D" act={actions.duplicate} icon={IconCopyPlus} />
          <Tool name="remove" keys="⇧ Del" act={actions.remove} icon={IconTrash} />
          <Tool name="undo" keys="Ctrl Z" act={actions.undo} icon={IconArrowBackUp} off={!canUndo} />
          <Tool name="redo" keys="Ctrl Y" act={actions.redo} icon={IconArrowForwardUp} off={!canRedo} />
        </>
      )}
      <Tool name="find" keys="Ctrl F" act={find} icon={IconSearch} />
      {children}
      <span className="sp" />
      <span className="dim num" role="status">
        {chosen > 1
          ? t('rules.grid.chosen', { count: chosen, shown: count(chosen) })
          : t('rules.grid.rows', { count: rows, shown: count(rows) })}
      </span>
    </div>
  );
}

interface ToolProps {
  name: 'duplicate' | 'remove' | 'undo' | 'redo' | 'find';
  keys: string;
  act: () => void;
  icon: typeof IconTrash;
  off?: boolean;
}

function Tool({ name, keys, act, icon: Icon, off = false }: ToolProps) {
  const { t } = useTranslation();
  const label = t(`rules.grid.${name}`);
  return (
    <Tooltip
      label={
        <span>
          {label} <kbd>{keys}</kbd>
        </span>
      }
    >
      <button className="ib" aria-label={label} aria-disabled={off} onClick={off ? undefined : act}>
        <Icon size={16} stroke={1.7} aria-hidden />
      </button>
    </Tooltip>
  );
}
