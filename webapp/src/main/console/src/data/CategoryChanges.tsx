import { useTranslation } from 'react-i18next';
import { count, exact, moment } from '../kit/format';
import { LoadMore } from '../kit/LoadMore';
import { Panel } from '../kit/Panel';
import { useCategoryChanges } from './queries';

/** Who had which word stand for what, and why. */
export function CategoryChanges() {
  const { t } = useTranslation();
  const changes = useCategoryChanges();
  const items = changes.data?.pages.flatMap((page) => page.items) ?? [];
  if (!items.length) {
    return null;
  }
  return (
    <Panel title={t('data.categories.changes')} aside={count(changes.data?.pages[0].total ?? 0)}>
      <ul className="plain changes">
        {items.map((change) => (
          <li key={`${change.said} ${change.at}`}>
            <div>
              <b>{change.said}</b>: <del>{change.was ?? t('data.categories.none')}</del> →{' '}
              <ins>{change.became ?? t('data.categories.none')}</ins>
            </div>
            <div className="dim">
              {change.by},{' '}
              <time dateTime={change.at} title={exact(change.at)}>
                {moment(change.at)}
              </time>
              : {change.why}
            </div>
          </li>
        ))}
      </ul>
      <LoadMore
        more={changes.hasNextPage}
        busy={changes.isFetchingNextPage}
        load={() => void changes.fetchNextPage()}
      />
    </Panel>
  );
}
