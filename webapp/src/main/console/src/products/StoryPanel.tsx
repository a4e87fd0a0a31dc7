import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Happening } from '../api/views';
import { storyAddress } from '../events/address';
import { Failure } from '../kit/Failure';
import { exact, moment } from '../kit/format';
import { Panel } from '../kit/Panel';
import { useStory } from './queries';
import { chapters, eventOf } from './story';

const TONE = { machine: 'm', person: 'h', outside: 'o' } as const;

/** What happened to a product across prices, orders, campaigns and stock; what one event led to stands together. */
export function StoryPanel({ sku }: { sku: string }) {
  const { t } = useTranslation();
  const story = useStory(sku);
  return (
    <Panel title={t('products.story.title')} aside={t('products.story.aside')}>
      {story.error && <Failure error={story.error} retry={() => void story.refetch()} level={2} />}
      {story.data && !story.data.items.length && <p className="dim">{t('products.story.none')}</p>}
      {chapters(story.data?.items ?? []).map(({ cause, items }) => (
        <section
          key={(cause ?? '') + items[0]?.at}
          className="chapter"
          aria-label={t('products.story.chapter')}
        >
          <p className="dim">
            {eventOf(cause) ? (
              <>
                {t('products.story.because')}{' '}
                <Link href={storyAddress(eventOf(cause)!)} className="mono">
                  {eventOf(cause)?.id}
                </Link>
              </>
            ) : (
              t('products.story.alone')
            )}
          </p>
          <ol className="tl">
            {items.map((one, index) => (
              <Line key={index} one={one} />
            ))}
          </ol>
        </section>
      ))}
    </Panel>
  );
}

function Line({ one: { at, who, kind, text, decisionId } }: { one: Happening }) {
  return (
    <li className={TONE[who]}>
      <time dateTime={at} title={exact(at)}>
        {moment(at)}
      </time>
      <span>
        {decisionId ? <Link href={`/decisions/${decisionId}`}>{kind}</Link> : kind}
        <span className="dim"> {text}</span>
      </span>
    </li>
  );
}
