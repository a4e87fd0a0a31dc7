import { IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAddressQuery } from '../kit/address';
import { Failure } from '../kit/Failure';
import { day, total } from '../kit/format';
import { Loading } from '../kit/Loading';
import { ShopTabs } from '../products/ShopTabs';
import { FairnessTable } from './FairnessTable';
import { usePriceFairness } from './queries';
import '../style/models.css';
import '../style/products.css';
import '../style/watch.css';

const SPANS = [30, 90, 365] as const;

/** Whether some pay more than others, or see more of the prices rise that they pay. */
export default function PriceFairnessPage() {
  const { t } = useTranslation();
  const [address, change] = useAddressQuery();
  const days = SPANS.find((span) => String(span) === address.get('days')) ?? 90;
  const found = usePriceFairness(days);
  const { data } = found;
  return (
    <div className="page">
      <ShopTabs sub={t('prices.fair.sub')}>
        <Link className="b" href="/price-changes">
          {t('prices.fair.back')}
        </Link>
      </ShopTabs>
      <search className="filters">
        <div className="needs" role="group" aria-label={t('prices.fair.days')}>
          {SPANS.map((span) => (
            <button
              key={span}
              className="b sm"
              aria-pressed={days === span}
              onClick={() => change({ days: String(span) })}
            >
              {t('prices.fair.of', { count: span })}
            </button>
          ))}
        </div>
      </search>
      {found.isPending && <Loading rows={8} />}
      {found.isError && !data && <Failure error={found.error} retry={() => void found.refetch()} />}
      {data && (
        <p className="found dim" role="status">
          {t('prices.fair.looked', { count: data.orders, shown: total(data.orders), from: day(data.from) })}
        </p>
      )}
      {data && !data.groups.length && (
        <div className="empty">
          <IconScale size={28} stroke={1.4} aria-hidden />
          <b>{t('prices.fair.empty')}</b>
          <p>{t('prices.fair.emptyText')}</p>
        </div>
      )}
      {data && data.groups.length > 0 && <FairnessTable fairness={data} />}
    </div>
  );
}
