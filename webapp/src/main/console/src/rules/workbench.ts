import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Refused } from '../api/problem';
import { useMe } from '../api/session';
import { bench, changedFiles, filesOf, openBench, textsOf, type Bench } from './bench';
import { findDraft, saveDraft, type RulesetKey } from './desk';
import { mergeFiles, type Merged, type Side } from './sheet/merge';
import type { Sheet } from './sheet/sheet';
import { find, forget, keep } from './unsaved';
import type { Draft, RuleFile } from './views';

const PAUSE = 1_200;

/** Somebody else has saved meanwhile: what they have (nothing when the draft is gone), and how it goes with ours. */
export interface Meanwhile {
  theirs: Draft | null;
  merged: Merged;
}

interface Opened {
  state: Bench;
  restored: boolean;
}

/** The open files with everything that can be done to them; what is written is saved after a short pause. */
export function useWorkbench(
  key: RulesetKey,
  files: readonly RuleFile[],
  revision: number,
  mayWrite: boolean,
  tell: (what: 'restored' | 'joined', who?: string) => void,
) {
  const { user } = useMe();
  const [opened] = useState(() => open(files, revision, find(user, key)));
  const [state, act] = useReducer(bench, opened.state);
  const [meanwhile, setMeanwhile] = useState<Meanwhile>();
  const current = useRef(state);
  useEffect(() => {
    current.current = state;
  });
  useEffect(() => {
    if (opened.restored) {
      tell('restored');
    }
  }, [opened, tell]);

  const join = (theirs: Draft, side: Side): void => {
    const base = textsOf(theirs.files);
    const merged = mergeFiles(current.current.base, filesOf(current.current), base, side);
    act({ does: 'merge', files: merged.files, base, revision: theirs.revision });
    setMeanwhile(undefined);
  };
  const saving = useMutation({
    mutationFn: async () => {
      const { edits, revision: based } = current.current;
      const sent = filesOf(current.current);
      keepUnsaved(user, key, current.current);
      const draft = await saveDraft(key, { revision: based, files: sent });
      return { edits, sent, draft };
    },
    onSuccess: ({ edits, sent, draft }) => {
      act({ does: 'saved', edits, files: sent, revision: draft.revision });
      if (current.current.edits === edits) {
        forget(user, key);
      }
    },
    onError: async (problem) => {
      if (!(problem instanceof Refused) || problem.status !== 409) {
        return;
      }
      const theirs = await findDraft(key);
      const { base } = current.current;
      const merged = mergeFiles(
        base,
        filesOf(current.current),
        theirs ? textsOf(theirs.files) : base,
        'mine',
      );
      if (theirs && !merged.clashes.length) {
        join(theirs, 'mine');
        if (theirs.author !== user) {
          tell('joined', theirs.author);
        }
      } else {
        setMeanwhile({ theirs, merged });
      }
    },
  });
  const dirty = state.edits !== state.savedEdits;
  const { mutate, mutateAsync, isPending, error } = saving;
  /** A conflict is no failure: it is put right here. */
  const failure = error instanceof Refused && error.status === 409 ? null : error;
  const waits = !dirty || !mayWrite || isPending || !!meanwhile;
  useEffect(() => {
    if (!waits) {
      const timer = setTimeout(mutate, failure ? PAUSE * 4 : PAUSE);
      return () => clearTimeout(timer);
    }
  }, [state.edits, state.revision, waits, failure, mutate]);
  useLeaving(key, user, dirty && mayWrite, !!meanwhile, current);

  return {
    state,
    dirty,
    saving: isPending,
    failure,
    meanwhile,
    /** Puts both together: of what both have written, this side's. */
    join: (side: Side): void => {
      if (meanwhile?.theirs) {
        join(meanwhile.theirs, side);
      } else {
        const { base } = current.current;
        act({ does: 'merge', files: filesOf(current.current), base, revision: 0 });
        setMeanwhile(undefined);
      }
    },
    /** Takes over what something else than this page has put into the draft, as one step that can be undone. */
    follow: async (): Promise<void> => {
      const theirs = await findDraft(key);
      if (theirs) {
        join(theirs, 'mine');
      }
    },
    /** Nothing of what is unsaved shall come back. */
    drop: (): void => {
      const { edits, base, revision: now } = current.current;
      current.current = { ...current.current, savedEdits: edits };
      act({ does: 'saved', edits, files: base, revision: now });
      forget(user, key);
    },
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

/**
 * The server's files, and on them what this person had written before the page went away. Where somebody else has written
 * in the same place since, the page opens as it was left, so that saving it tells of the other.
 */
function open(files: readonly RuleFile[], revision: number, unsaved: ReturnType<typeof find>): Opened {
  if (!unsaved) {
    return { state: openBench(files, revision), restored: false };
  }
  const theirs = textsOf(files);
  const base = { ...theirs, ...unsaved.base };
  const mine = { ...theirs, ...unsaved.mine };
  const merged = mergeFiles(base, mine, theirs, 'mine');
  const clean = !merged.clashes.length;
  const from = clean ? theirs : base;
  const opened = openBench(
    files.map((file) => ({ ...file, text: from[file.name] })),
    clean ? revision : unsaved.revision,
  );
  const wanted = clean ? merged.files : mine;
  const state = bench(opened, { does: 'merge', files: wanted, base: from, revision: opened.revision });
  return { state, restored: state.edits !== state.savedEdits };
}

function keepUnsaved(user: string, key: RulesetKey, state: Bench): void {
  const mine = changedFiles(state);
  const base = Object.fromEntries(
    Object.keys(mine).flatMap((name) => (name in state.base ? [[name, state.base[name]]] : [])),
  );
  keep(user, key, { revision: state.revision, base, mine });
}

/** Leaving the page saves what is written; closing the tab asks first, and a reload finds it again. */
function useLeaving(
  key: RulesetKey,
  user: string,
  dirty: boolean,
  stuck: boolean,
  current: React.RefObject<Bench>,
): void {
  const { feature, set } = key;
  useEffect(() => {
    if (!dirty) {
      return;
    }
    const id = { feature, set };
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    const store = (): void => keepUnsaved(user, id, current.current);
    window.addEventListener('beforeunload', ask);
    window.addEventListener('pagehide', store);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('pagehide', store);
    };
  }, [dirty, user, feature, set, current]);
  const last = useRef({ dirty, stuck });
  useEffect(() => {
    last.current = { dirty, stuck };
  });
  useEffect(
    () => () => {
      const state = current.current;
      if (last.current.dirty && state.edits !== state.savedEdits) {
        const id = { feature, set };
        keepUnsaved(user, id, state);
        if (!last.current.stuck) {
          const draft = { revision: state.revision, files: filesOf(state) };
          saveDraft(id, draft).then(
            () => forget(user, id),
            () => undefined, // It is kept in the tab, and put back when the page is opened again.
          );
        }
      }
    },
    [user, feature, set, current],
  );
}
