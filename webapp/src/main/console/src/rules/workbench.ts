import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Refused } from '../api/problem';
import { saveDraft, type RulesetKey } from './desk';
import { advance, begin, redo, undo, type History } from './sheet/history';
import { isSheet, printSheet, readSheet, type Sheet } from './sheet/sheet';
import type { Draft, RuleFile } from './views';

/** The files of a rule set as they are being written, all at once: a check and a save speak of all of them. */
export interface Bench {
  sheets: Record<string, History<Sheet>>;
  texts: Record<string, string>;
  edits: number;
  savedEdits: number;
  revision: number;
}

type Act =
  | { does: 'edit'; file: string; sheet: Sheet }
  | { does: 'undo'; file: string }
  | { does: 'redo'; file: string }
  | { does: 'write'; file: string; text: string }
  | { does: 'saved'; edits: number; revision: number };

export function openBench(files: readonly RuleFile[], revision: number): Bench {
  const sheets: Bench['sheets'] = {};
  const texts: Bench['texts'] = {};
  for (const { name, text } of files) {
    if (isSheet(name)) {
      sheets[name] = begin(readSheet(name, text));
    } else {
      texts[name] = text;
    }
  }
  return { sheets, texts, edits: 0, savedEdits: 0, revision };
}

export function bench(state: Bench, act: Act): Bench {
  if (act.does === 'saved') {
    return { ...state, savedEdits: act.edits, revision: act.revision };
  }
  if (act.does === 'write') {
    return state.texts[act.file] === act.text
      ? state
      : { ...state, texts: { ...state.texts, [act.file]: act.text }, edits: state.edits + 1 };
  }
  const was = state.sheets[act.file];
  const now = act.does === 'undo' ? undo(was) : act.does === 'redo' ? redo(was) : advanced(was, act.sheet);
  return now === was
    ? state
    : { ...state, sheets: { ...state.sheets, [act.file]: now }, edits: state.edits + 1 };
}

const advanced = (was: History<Sheet>, next: Sheet): History<Sheet> =>
  next === was.now ? was : advance(was, next);

export function filesOf({ sheets, texts }: Bench): Record<string, string> {
  const files = { ...texts };
  for (const [name, { now }] of Object.entries(sheets)) {
    files[name] = printSheet(now);
  }
  return files;
}

const PAUSE = 1_200;

/** The open files with everything that can be done to them; what is written is saved after a short pause. */
export function useWorkbench(
  key: RulesetKey,
  files: readonly RuleFile[],
  revision: number,
  mayWrite: boolean,
) {
  const [state, act] = useReducer(bench, undefined, () => openBench(files, revision));
  const current = useRef(state);
  useEffect(() => {
    current.current = state;
  });
  const saving = useMutation({
    mutationFn: async (): Promise<{ edits: number; draft: Draft }> => {
      const { edits, revision: based } = current.current;
      const draft = await saveDraft(key, { revision: based, files: filesOf(current.current) });
      return { edits, draft };
    },
    onSuccess: ({ edits, draft }) => act({ does: 'saved', edits, revision: draft.revision }),
  });
  const dirty = state.edits !== state.savedEdits;
  const { mutate, mutateAsync, isPending, error } = saving;
  const conflict = error instanceof Refused && error.status === 409;
  useEffect(() => {
    if (!dirty || !mayWrite || isPending || conflict) {
      return;
    }
    const timer = setTimeout(mutate, error ? PAUSE * 8 : PAUSE);
    return () => clearTimeout(timer);
  }, [state.edits, dirty, mayWrite, isPending, conflict, error, mutate]);
  useUnsavedWarning(dirty && mayWrite);

  return {
    state,
    dirty,
    saving: isPending,
    failure: error,
    conflict,
    files: useCallback(() => filesOf(current.current), []),
    edit: useCallback((file: string, sheet: Sheet) => act({ does: 'edit', file, sheet }), []),
    write: useCallback((file: string, text: string) => act({ does: 'write', file, text }), []),
    undo: useCallback((file: string) => act({ does: 'undo', file }), []),
    redo: useCallback((file: string) => act({ does: 'redo', file }), []),
    /** Waits until what is written is on the server. */
    settle: async (): Promise<void> => {
      if (current.current.edits !== current.current.savedEdits) {
        await mutateAsync();
      }
    },
  };
}

export type Workbench = ReturnType<typeof useWorkbench>;

function useUnsavedWarning(on: boolean): void {
  useEffect(() => {
    if (!on) {
      return;
    }
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [on]);
}
