import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../kit/Failure';
import { Field } from '../kit/Field';
import { Loading } from '../kit/Loading';
import { FiguresTable } from './FiguresTable';
import { OversightTabs } from './OversightTabs';
import { OwnPanel } from './OwnPanel';
import { useDependence } from './queries';
import { SharesPanel } from './SharesPanel';
import { SkillsPanel } from './SkillsPanel';

const STRETCHES = [30, 90, 366];

/** Whether people stay able: what is blind, how far they lean on the machine, how well they do without it. */
export default function PeoplePage() {
  const { t } = useTranslation();
  const [days, setDays] = useState(90);
  const report = useDependence(days);
  const data = report.data;
  return (
    <div className="page">
      <OversightTabs sub={t('oversight.people.sub')} />
      <SharesPanel />
      <div>
        <Field label={t('oversight.people.days')}>
          <select className="field" value={days} onChange={(event) => setDays(Number(event.target.value))}>
            {STRETCHES.map((stretch) => (
              <option key={stretch} value={stretch}>
                {t(`oversight.people.stretch.${stretch}`)}
              </option>
            ))}
          </select>
        </Field>
      </div>
      {report.isPending && <Loading rows={8} />}
      {report.isError && !data && <Failure error={report.error} retry={() => void report.refetch()} />}
      {data && (
        <>
          <FiguresTable
            title={t('oversight.figures.queues')}
            first={t('oversight.figures.queue')}
            rows={data.queues}
            name={(queue) => t(`inbox.queues.${queue}`, { defaultValue: queue })}
          />
          <FiguresTable
            title={t('oversight.figures.kinds')}
            first={t('oversight.figures.kind')}
            rows={data.kinds}
            name={(kind) => t(`inbox.kinds.${kind}`, { defaultValue: kind })}
          />
          {data.people && (
            <FiguresTable
              title={t('oversight.figures.people')}
              first={t('oversight.figures.person')}
              rows={data.people}
              name={(who) => who}
              note={t('oversight.figures.peopleNote')}
            />
          )}
        </>
      )}
      <SkillsPanel />
      <OwnPanel days={days} />
    </div>
  );
}
