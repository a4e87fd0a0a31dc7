import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../kit/format';
import type { Sheet } from '../sheet/sheet';
import type { CursorDoor, Spot } from './cursor';

/** Finds a word in any cell; Enter goes to the next place, Shift Enter to the one before. */
export function FindBar({ sheet, cursor, close }: { sheet: Sheet; cursor: CursorDoor; close: () => void }) {
  const { t } = useTranslation();
  const [word, setWord] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const places = word ? placesOf(sheet, word.toLowerCase()) : [];
  const go = (step: 1 | -1): void => {
    const to = next(places, cursor.at, step);
    if (to) {
      cursor.move(to);
    }
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      close();
    }
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
      <button className="ib" aria-label={t('words.close')} onClick={close}>
        <IconX size={16} aria-hidden />
      </button>
    </div>
  );
}

function placesOf(sheet: Sheet, word: string): Spot[] {
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell.toLowerCase().includes(word) ? [{ row, column }] : [])),
  );
}

function next(places: Spot[], at: Spot, step: 1 | -1): Spot | undefined {
  const after = (one: Spot): boolean => one.row > at.row || (one.row === at.row && one.column > at.column);
  const before = (one: Spot): boolean => one.row < at.row || (one.row === at.row && one.column < at.column);
  return step > 0 ? (places.find(after) ?? places[0]) : (places.findLast(before) ?? places.at(-1));
}
