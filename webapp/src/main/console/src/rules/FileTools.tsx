import { Menu } from '@mantine/core';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportAddress, type RulesetKey } from './desk';
import { ImportDialog } from './ImportDialog';
import { isTable } from './sheet/sheet';
import type { Workbench } from './workbench';

interface Props {
  id: RulesetKey;
  file: string;
  bench: Workbench;
  readOnly: boolean;
  reopen: () => void;
}

/** One file out to a spreadsheet or another DMN tool, and in again. */
export function FileTools({ id, file, bench, readOnly, reopen }: Props) {
  const { t } = useTranslation();
  const [importing, setImporting] = useState(false);
  const version = bench.state.revision > 0 ? 'draft' : '';
  const formats = isTable(file) ? ['csv', 'xlsx', 'dmn'] : ['csv'];
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <button className="b sm">
            <IconFileExport size={15} aria-hidden />
            {t('rules.export')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((format) => (
            <Menu.Item key={format} component="a" href={exportAddress(id, format, file, version)} download>
              {t(`rules.formats.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {!readOnly && (
        <button className="b sm" onClick={() => setImporting(true)}>
          <IconFileImport size={15} aria-hidden />
          {t('rules.import.title')}
        </button>
      )}
      {importing && (
        <ImportDialog id={id} file={file} bench={bench} reopen={reopen} close={() => setImporting(false)} />
      )}
    </>
  );
}
