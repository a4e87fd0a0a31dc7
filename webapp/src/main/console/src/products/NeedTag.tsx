import { useTranslation } from 'react-i18next';
import type { ProductLine } from '../api/views';

const COLOURS: Record<ProductLine['need'], string> = {
  TASK: 'tag seal',
  OUT: 'tag o-refuse',
  LOW: 'tag warn',
  LATE: 'tag warn',
  UNSUPPLIED: 'tag',
  NONE: '',
};

/** What the product needs a person for, in words; the colour only helps. */
export function NeedTag({ need, tasks }: { need: ProductLine['need']; tasks: number }) {
  const { t } = useTranslation();
  return need === 'NONE' ? (
    <span className="dim">{t('products.need.NONE')}</span>
  ) : (
    <span className={COLOURS[need]}>{t(`products.need.${need}`, { count: tasks })}</span>
  );
}
