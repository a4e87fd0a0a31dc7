import { useTranslation } from 'react-i18next';
import { CopyLink } from '../kit/CopyLink';
import { Failure } from '../kit/Failure';
import { exact, moment } from '../kit/format';
import { JsonText } from '../kit/JsonText';
import { Loading } from '../kit/Loading';
import { PageHead } from '../kit/PageHead';
import { Panel } from '../kit/Panel';
import { Problems } from './Problems';
import { useDeadLetter } from './queries';
import { ResendForm } from './ResendForm';
import { Status } from './Status';

/** Why an event could not be taken in, and the desk to repair it at. */
export default function DeadLetterPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const asked = useDeadLetter(id);
  if (asked.isPending || asked.isError) {
    return (
      <div className="page">
        {asked.isPending ? (
          <Loading rows={10} />
        ) : (
          <Failure error={asked.error} retry={() => void asked.refetch()} level={1} />
        )}
      </div>
    );
  }
  const letter = asked.data;
  const sub = (
    <>
      <Status status={letter.state} />
      <span className="mono">{letter.type}</span>
      <time dateTime={letter.receivedAt} title={exact(letter.receivedAt)}>
        {moment(letter.receivedAt)}
      </time>
      <span className="mono dim">{letter.source}</span>
    </>
  );
  return (
    <div className="page">
      <PageHead title={t('events.dead.title', { id: letter.eventId ?? letter.id })} sub={sub}>
        <CopyLink />
      </PageHead>
      <div className="pass-cols">
        <div className="pass-col">
          <Panel title={t('events.dead.edit')}>
            <ResendForm letter={letter} />
          </Panel>
        </div>
        <div className="pass-col">
          <Panel title={t('events.problems')}>
            <Problems problems={letter.problems} />
            {letter.headers !== undefined && letter.headers !== null && (
              <JsonText title={t('events.headers')} value={letter.headers} />
            )}
          </Panel>
        </div>
      </div>
    </div>
  );
}
