import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { checkCell } from '../sheet/checks';
import type { Column } from '../sheet/sheet';
import { printLiteral } from '../sheet/unaryTest';

export type Leave = 'down' | 'up' | 'right' | 'left' | 'stay' | 'all';

interface Props {
  column: Column;
  first: boolean;
  initial: string;
  suggestions: readonly string[];
  above: boolean;
  commit: (text: string, leave: Leave) => void;
  cancel: () => void;
}

const SHOWN = 8;

/** The field in a cell that is being written: says at once what is wrong, and offers the values that may stand there. */
export function CellEditor({ column, first, initial, suggestions, above, commit, cancel }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(initial);
  const [picked, setPicked] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const settled = useRef(false);
  const id = useId();
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const problem = checkCell(column, text, first);
  const stem = /(?:^|,|not\()\s*([^,()]*)$/.exec(text)?.[1] ?? '';
  const offered = offers(suggestions, stem, text);
  const settle = (value: string, leave: Leave): void => {
    if (!settled.current) {
      settled.current = true;
      commit(value.trim(), leave);
    }
  };
  const take = (value: string): void => {
    const literal = column.kind === 'if' ? printLiteral(value, column.type ?? 'text') : value;
    setText(text.slice(0, text.length - stem.length) + literal);
    setPicked(-1);
    field.current?.focus();
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && offered.length) {
      event.preventDefault();
      setPicked((was) => Math.max(-1, Math.min(offered.length - 1, was + step)));
    } else if (event.key === 'Enter' && picked >= 0) {
      event.preventDefault();
      take(offered[picked]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      settled.current = true;
      cancel();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      settle(text, leaveOf(event));
    }
  };

  return (
    <span className={above ? 'g-edit above' : 'g-edit'}>
      <input
        ref={field}
        value={text}
        role="combobox"
        aria-label={column.label}
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={picked >= 0 ? `${id}-${picked}` : undefined}
        aria-invalid={!!problem}
        aria-describedby={problem ? `${id}-problem` : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setPicked(-1);
        }}
        onKeyDown={press}
        onBlur={() => settle(text, 'stay')}
      />
      {(problem || offered.length > 0) && (
        <span className="g-pop">
          {problem && (
            <span id={`${id}-problem`} role="status" className="field-problem">
              {t(`rules.cell.${problem.code}`, {
                what: problem.what,
                example: t(`rules.example.${problem.type.replaceAll(' ', '-')}`),
                values: column.values.join(', '),
              })}
            </span>
          )}
          {offered.length > 0 && (
            <span role="listbox" id={`${id}-list`} aria-label={t('rules.grid.suggestions')}>
              {offered.map((value, index) => (
                <span
                  key={value}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === picked}
                  onMouseDown={(event) => {
                    event.preventDefault();
                    take(value);
                  }}
                >
                  {value}
                </span>
              ))}
            </span>
          )}
        </span>
      )}
    </span>
  );
}

function offers(suggestions: readonly string[], stem: string, text: string): string[] {
  const start = stem.replace(/^"/, '').toLowerCase();
  return suggestions
    .filter((one) => one.toLowerCase().startsWith(start) && one !== stem && one !== text)
    .slice(0, SHOWN);
}

function leaveOf({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Leave {
  if (key === 'Tab') {
    return shiftKey ? 'left' : 'right';
  }
  return ctrlKey || metaKey ? 'all' : shiftKey ? 'up' : 'down';
}
