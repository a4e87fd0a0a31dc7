import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  more: boolean;
  busy: boolean;
  load: () => void;
}

/** Loads the next page when it comes into sight; it is a button too, for whoever scrolls otherwise. */
export function LoadMore({ more, busy, load }: Props) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const next = useRef(load);
  useEffect(() => {
    next.current = load;
  });
  useEffect(() => {
    if (!more || busy || !button.current) {
      return;
    }
    const watcher = new IntersectionObserver(([entry]) => entry.isIntersecting && next.current());
    watcher.observe(button.current);
    return () => watcher.disconnect();
  }, [more, busy]);
  if (!more) {
    return null;
  }
  return (
    <div className="more">
      <button className="b" ref={button} onClick={load} aria-disabled={busy}>
        {busy ? t('words.loading') : t('words.more')}
      </button>
    </div>
  );
}
