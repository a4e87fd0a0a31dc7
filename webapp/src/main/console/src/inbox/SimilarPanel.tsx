import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SimilarCases } from '../api/views';
import { count } from '../kit/format';
import { Panel } from '../kit/Panel';

/** How people signed cases like this one, and how that turned out. */
export function SimilarPanel({ similar, level }: { similar: SimilarCases; level: 2 | 3 }) {
  const { t } = useTranslation();
  const { approved, approvedLaterCancelled, refused, windowDays, link } = similar;
  const total = approved + refused;
  return (
    <Panel
      title={t('inbox.similar.title')}
      aside={t('inbox.similar.window', { days: windowDays })}
      level={level}
    >
      <div className="sim">
        {total === 0 ? (
          <p>{t('inbox.similar.none')}</p>
        ) : (
          <>
            <div
              className="simb"
              role="img"
              aria-label={t('inbox.similar.bar', { approved, refused, total })}
            >
              {approved > 0 && <i className="ok" style={{ flex: approved }} />}
              {refused > 0 && <i className="bad" style={{ flex: refused }} />}
            </div>
            <p>
              <b className="num">{count(approved)}</b>{' '}
              {approvedLaterCancelled > 0
                ? t('inbox.similar.approvedOfThem', { later: count(approvedLaterCancelled) })
                : t('inbox.similar.approved')}
              <br />
              <b className="num">{count(refused)}</b> {t('inbox.similar.refused')}
            </p>
            {link && <Link href={toPage(link)}>{t('inbox.similar.open', { count: total })}</Link>}
          </>
        )}
      </div>
    </Panel>
  );
}

/** The API's link to a search, as the address of our page of the same name. */
export function toPage(link: string): string {
  const query = link.split('?')[1];
  return '/decisions' + (query ? '?' + query : '');
}
