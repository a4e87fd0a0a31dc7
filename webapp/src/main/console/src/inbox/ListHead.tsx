import { useTranslation } from 'react-i18next';
import type { TaskPage } from '../api/views';
import { count } from '../kit/format';

const VIEWS = ['all', 'mine', 'free', 'risk'] as const;

interface Props {
  view: string;
  counts?: TaskPage['counts'];
  choose: (view: string) => void;
  heading: boolean;
}

/** The title, and the views with how many tasks each holds. */
export function ListHead({ view, counts, choose, heading }: Props) {
  const { t } = useTranslation();
  const Title = heading ? 'h1' : 'div';
  return (
    <>
      <div className="q-h">
        <Title className="q-title">{t('inbox.title')}</Title>
      </div>
      <div className="q-v" role="group" aria-label={t('inbox.views.label')}>
        {VIEWS.map((each) => (
          <button key={each} aria-pressed={view === each} onClick={() => choose(each)}>
            {t(`inbox.views.${each}`)} {counts && <span className="num">{count(counts[each] ?? 0)}</span>}
          </button>
        ))}
      </div>
    </>
  );
}
