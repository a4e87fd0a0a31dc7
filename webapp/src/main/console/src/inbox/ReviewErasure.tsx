import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TaskDetail } from '../api/views';
import { customerAddress } from '../kit/customerAddress';
import { Panel } from '../kit/Panel';
import { EffectsPanel } from './EffectsPanel';

/** What a second person has to know before a customer is forgotten. */
export function ReviewErasure({ task, level }: { task: TaskDetail; level: 2 | 3 }) {
  const { t } = useTranslation();
  const open = task.state.toUpperCase() === 'OPEN';
  return (
    <>
      <Panel title={t('inbox.erasure.title')} level={level}>
        <p className="pn-p">{task.because}</p>
        {open && (
          <p className="pn-p">
            <Link href={customerAddress(task.customer)}>{t('inbox.erasure.customer')}</Link>
          </p>
        )}
      </Panel>
      <EffectsPanel kind={task.kind} level={level} />
    </>
  );
}
