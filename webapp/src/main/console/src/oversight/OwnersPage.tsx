import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session';
import type { Caretaker } from '../api/views';
import { Failure } from '../kit/Failure';
import { Loading } from '../kit/Loading';
import { OversightTabs } from './OversightTabs';
import { OwnerDialog } from './OwnerDialog';
import { useCaretakers } from './queries';

/** Who answers for each rule set, model and process, and which should have been looked at again by now. */
export default function OwnersPage() {
  const { t } = useTranslation();
  const caretakers = useCaretakers();
  const [asking, setAsking] = useState<Caretaker>();
  const may = useMay('supervisor', 'steward', 'rule-reviewer', 'admin');
  return (
    <div className="page">
      <OversightTabs sub={t('oversight.owners.sub')} />
      {caretakers.isPending && <Loading rows={8} />}
      {caretakers.isError && !caretakers.data && (
        <Failure error={caretakers.error} retry={() => void caretakers.refetch()} />
      )}
      {caretakers.data && (
        <div className="sheet">
          <div className="scroller" tabIndex={0} role="region" aria-label={t('oversight.tabs.owners')}>
            <table className="rows data">
              <thead>
                <tr>
                  <th scope="col">{t('oversight.owners.name')}</th>
                  <th scope="col">{t('oversight.owners.kind')}</th>
                  <th scope="col">{t('oversight.owners.owner')}</th>
                  <th scope="col">{t('oversight.owners.reviewOn')}</th>
                  <th scope="col">{t('oversight.owners.state')}</th>
                  {may && (
                    <th scope="col">
                      <span className="vh">{t('oversight.owners.change')}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {caretakers.data.map((one) => (
                  <tr key={`${one.kind} ${one.name}`}>
                    <th scope="row" className="mono">
                      {one.name}
                    </th>
                    <td>{t(`oversight.owners.kinds.${one.kind}`)}</td>
                    <td>{one.owner ?? '—'}</td>
                    <td>{one.reviewOn ?? '—'}</td>
                    <td>
                      <State one={one} />
                    </td>
                    {may && (
                      <td className="act">
                        <button
                          className="b sm"
                          aria-label={t('oversight.owners.changeOne', { name: one.name })}
                          onClick={() => setAsking(one)}
                        >
                          {t('oversight.owners.change')}
                        </button>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
      {asking && <OwnerDialog one={asking} close={() => setAsking(undefined)} />}
    </div>
  );
}

function State({ one }: { one: Caretaker }) {
  const { t } = useTranslation();
  if (!one.owner) {
    return <span className="tag">{t('oversight.owners.nobody')}</span>;
  }
  return one.overdue ? (
    <span className="tag s-rejected">{t('oversight.owners.overdue')}</span>
  ) : (
    <span className="tag s-processed">{t('oversight.owners.inTime')}</span>
  );
}
