import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useOverview } from './overview';

/** Stands above every page while a model is out of service. */
export function ModelAlert() {
  const { t } = useTranslation();
  const { data } = useOverview();
  const out = data?.suspendedModels ?? [];
  return (
    <div role="status">
      {out.length > 0 && (
        <p className="note bad alert">
          <IconAlertTriangle size={16} aria-hidden />
          <span>
            {t('shell.modelOut', { count: out.length, names: out.join(', ') })}{' '}
            <Link href="/models">{t('shell.modelLook')}</Link>
          </span>
        </p>
      )}
    </div>
  );
}
