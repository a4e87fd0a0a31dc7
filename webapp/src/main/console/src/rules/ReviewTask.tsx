import { useTranslation } from 'react-i18next';
import { whatHappened } from '../kit/Failure';
import { Loading } from '../kit/Loading';
import { ChangeContent, ChangeStory } from './ChangeStory';
import { useChange } from './desk';

/** A change of the rules as a task of the inbox: what its reviewer reads before signing. */
export default function ReviewTask({ subject, level }: { subject: string; level: 2 | 3 }) {
  const { t } = useTranslation();
  const [, feature = '', set = '', number = ''] = /^(.+)\/(.+) #(\d+)$/.exec(subject) ?? [];
  const id = { feature, set };
  const asked = useChange(id, number);
  if (!asked.data) {
    return asked.error ? (
      <p className="note bad" role="alert">
        {whatHappened(asked.error, t)}
      </p>
    ) : (
      <Loading rows={6} />
    );
  }
  return (
    <>
      <ChangeStory id={id} change={asked.data} level={level} />
      <ChangeContent id={id} change={asked.data} level={level} />
    </>
  );
}
