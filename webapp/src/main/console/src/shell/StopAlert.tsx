import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useOverview } from './overview';

/** Stands above every page while a person holds the machine back. */
export function StopAlert() {
  const { t } = useTranslation();
  const { data } = useOverview();
  const out = data?.stoppedAutomations ?? [];
  const names = out.map((name) => t(`oversight.automations.names.${name}`, name)).join(', ');
  return (
    <div role="status">
      {out.length > 0 && (
        <p className="note bad alert">
          <IconHandStop size={16} aria-hidden />
          <span>
            {t('shell.stopped', { count: out.length, names })}{' '}
            <Link href="/oversight/automations">{t('shell.modelLook')}</Link>
          </span>
        </p>
      )}
    </div>
  );
}
