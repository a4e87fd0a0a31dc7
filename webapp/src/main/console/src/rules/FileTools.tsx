import { Menu } from '@mantine/core';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whatHappened } from '../kit/Failure';
import { warn } from '../kit/say';
import type { RulesetKey } from './desk';
import { download, exportTable, FORMATS, type Format } from './exchange';
import { ImportDialog } from './ImportDialog';
import { isTable } from './sheet/sheet';
import type { Workbench } from './workbench';

interface Props {
  id: RulesetKey;
  file: string;
  bench: Workbench;
  readOnly: boolean;
}

/** A table out to a spreadsheet or a DMN tool and in again; other files as the text that they are. */
export function FileTools({ id, file, bench, readOnly }: Props) {
  const { t } = useTranslation();
  const [importing, setImporting] = useState(false);
  const take = async (format: Format): Promise<void> => {
    try {
      await bench.settle();
      await exportTable(id, file, format, bench.state.revision > 0);
    } catch (problem) {
      warn(whatHappened(problem, t));
    }
  };
  const button = (
    <button
      className="b sm"
      onClick={isTable(file) ? undefined : () => download(file, new Blob([bench.files()[file]]))}
    >
      <IconFileExport size={15} aria-hidden />
      {t('rules.export')}
    </button>
  );
  return (
    <>
      {isTable(file) ? (
        <Menu position="bottom-start">
          <Menu.Target>{button}</Menu.Target>
          <Menu.Dropdown>
            {FORMATS.map((format) => (
              <Menu.Item key={format} onClick={() => void take(format)}>
                {t(`rules.format.${format}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : (
        button
      )}
      {!readOnly && isTable(file) && (
        <button className="b sm" onClick={() => setImporting(true)}>
          <IconFileImport size={15} aria-hidden />
          {t('rules.import.title')}
        </button>
      )}
      {importing && <ImportDialog id={id} file={file} bench={bench} close={() => setImporting(false)} />}
    </>
  );
}
