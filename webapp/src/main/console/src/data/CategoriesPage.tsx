import { IconCategory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../kit/Failure';
import { Loading } from '../kit/Loading';
import { CategoryChanges } from './CategoryChanges';
import { CategorySheet } from './CategorySheet';
import { DataTabs } from './DataTabs';
import { useCategories } from './queries';

/** Which standard category each of the shop's words stands for. */
export default function CategoriesPage() {
  const { t } = useTranslation();
  const categories = useCategories();
  const data = categories.data;
  return (
    <div className="page">
      <DataTabs sub={t('data.categories.sub')} />
      {categories.isPending && <Loading rows={10} />}
      {categories.isError && !data && (
        <Failure error={categories.error} retry={() => void categories.refetch()} />
      )}
      {data && !data.words.length && (
        <div className="empty">
          <IconCategory size={28} stroke={1.4} aria-hidden />
          <b>{t('data.categories.empty')}</b>
          <p>{t('data.categories.emptyText')}</p>
        </div>
      )}
      {data && data.words.length > 0 && <CategorySheet data={data} />}
      <CategoryChanges />
    </div>
  );
}
