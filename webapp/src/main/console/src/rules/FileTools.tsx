import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportDialog } from './ImportDialog';
import { isSheet } from './sheet/sheet';
import type { Workbench } from './workbench';

interface Props {
  file: string;
  bench: Workbench;
  readOnly: boolean;
}

/** One file out to a spreadsheet or a text editor as it stands, and a sheet in again. */
export function FileTools({ file, bench, readOnly }: Props) {
  const { t } = useTranslation();
  const [importing, setImporting] = useState(false);
  return (
    <>
      <button className="b sm" onClick={() => download(file, bench.files()[file])}>
        <IconFileExport size={15} aria-hidden />
        {t('rules.export')}
      </button>
      {!readOnly && isSheet(file) && (
        <button className="b sm" onClick={() => setImporting(true)}>
          <IconFileImport size={15} aria-hidden />
          {t('rules.import.title')}
        </button>
      )}
      {importing && <ImportDialog file={file} bench={bench} close={() => setImporting(false)} />}
    </>
  );
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
