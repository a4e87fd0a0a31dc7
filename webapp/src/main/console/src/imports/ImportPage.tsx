import { useTranslation } from 'react-i18next';
import { EventTabs } from '../events/EventTabs';
import { ImportForm } from './ImportForm';
import { ImportReport } from './ImportReport';
import { DuplicatesPanel } from '../customers/DuplicatesPanel';
import { PastImports } from './PastImports';

/** Brings the past orders of an existing shop in: choose a file, watch it run, read the report. */
export default function ImportPage({ id }: { id?: string }) {
  const { t } = useTranslation();
  return (
    <div className="page">
      <EventTabs sub={t('imports.sub')} />
      {id ? (
        <ImportReport id={id} />
      ) : (
        <>
          <ImportForm />
          <PastImports />
          <DuplicatesPanel kind="product" />
        </>
      )}
    </div>
  );
}
