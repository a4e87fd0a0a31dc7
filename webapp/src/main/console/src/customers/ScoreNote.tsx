import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CustomerScore } from '../api/views';
import { exact, moment } from '../kit/format';

/** When the model said so, and in which decision. */
export function ScoreNote({ score }: { score: CustomerScore }) {
  const { t } = useTranslation();
  return (
    <p className="scored-n dim">
      <Link href={`/decisions/${score.decisionId}`}>
        {t('customers.scoredIn', { subject: score.subject })}
      </Link>
      <time dateTime={score.at} title={exact(score.at)}>
        {moment(score.at)}
      </time>
    </p>
  );
}
