import { useTranslation } from 'react-i18next';
import { Failure } from './Failure';
import { Loading } from './Loading';

interface Props {
  asked: { isPending: boolean; error: Error | null; refetch: () => unknown };
}

/** A page whose one thing is not here: still on its way, or not to be had. */
export function Unready({ asked }: Props) {
  const { t } = useTranslation();
  return (
    <div className="page">
      {asked.isPending ? (
        <Loading rows={14} />
      ) : (
        <Failure
          error={asked.error ?? new Error(t('words.problem.title'))}
          retry={() => void asked.refetch()}
          level={1}
        />
      )}
    </div>
  );
}
