import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../kit/format';
import { placesOf, replaced } from '../sheet/find';
import type { Sheet } from '../sheet/sheet';
import type { CursorDoor, Spot } from './cursor';

interface Props {
  sheet: Sheet;
  cursor: CursorDoor;
  /** Absent where nothing may be written. */
  edit?: (next: Sheet) => void;
  close: () => void;
}

/** Finds a word in any cell, and puts another in its place. Enter goes to the next place, Shift Enter to the one before. */
export function FindBar({ sheet, cursor, edit, close }: Props) {
  const { t } = useTranslation();
  const [word, setWord] = useState('');
  const [instead, setInstead] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const sought = useDeferredValue(word);
  const places = useMemo(() => placesOf(sheet, sought), [sheet, sought]);
  const go = (step: 1 | -1): void => {
    const to = next(places, cursor.at, step);
    if (to) {
      cursor.move(to);
    }
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      close();
    }
  };
  const replaceHere = (): void => {
    const here = places.find(({ row, column }) => row === cursor.at.row && column === cursor.at.column);
    if (here) {
      edit?.(replaced(sheet, [here], word, instead));
    }
    go(1);
  };
  return (
    <div className="g-find" role="search" onKeyDown={press}>
      <input
        ref={field}
        className="field"
        type="search"
        aria-label={t('rules.grid.findWhat')}
        placeholder={t('rules.grid.findWhat')}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      <span className="dim num" role="status">
        {word && t('rules.grid.found', { count: places.length, shown: count(places.length) })}
      </span>
      <button className="ib" aria-label={t('rules.grid.previous')} onClick={() => go(-1)}>
        <IconChevronUp size={16} aria-hidden />
      </button>
      <button className="ib" aria-label={t('rules.grid.next')} onClick={() => go(1)}>
        <IconChevronDown size={16} aria-hidden />
      </button>
      {edit && (
        <>
          <input
            className="field"
            aria-label={t('rules.grid.replaceWith')}
            placeholder={t('rules.grid.replaceWith')}
            value={instead}
            onChange={(event) => setInstead(event.currentTarget.value)}
          />
          <button className="b sm" aria-disabled={!places.length} onClick={replaceHere}>
            {t('rules.grid.replace')}
          </button>
          <button
            className="b sm"
            aria-disabled={!places.length}
            onClick={() => places.length && edit(replaced(sheet, places, word, instead))}
          >
            {t('rules.grid.replaceAll')}
          </button>
        </>
      )}
      <button className="ib" aria-label={t('words.close')} onClick={close}>
        <IconX size={16} aria-hidden />
      </button>
    </div>
  );
}

function next(places: Spot[], at: Spot, step: 1 | -1): Spot | undefined {
  const after = (one: Spot): boolean => one.row > at.row || (one.row === at.row && one.column > at.column);
  const before = (one: Spot): boolean => one.row < at.row || (one.row === at.row && one.column < at.column);
  return step > 0 ? (places.find(after) ?? places[0]) : (places.findLast(before) ?? places.at(-1));
}
