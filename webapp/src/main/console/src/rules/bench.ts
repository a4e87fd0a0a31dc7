import { advance, begin, redo, undo, type History } from './sheet/history';
import { isSheet, printSheet, readSheet, type Sheet } from './sheet/sheet';
import type { RuleFile } from './views';

/** The files of a rule set as they are being written, all at once: a check and a save speak of all of them. */
export interface Bench {
  sheets: Record<string, History<Sheet>>;
  texts: Record<string, string>;
  /** What the server has, as far as this page knows. */
  base: Record<string, string>;
  edits: number;
  savedEdits: number;
  revision: number;
}

export type Act =
  | { does: 'edit'; file: string; sheet: Sheet }
  | { does: 'undo'; file: string }
  | { does: 'redo'; file: string }
  | { does: 'write'; file: string; text: string }
  | { does: 'merge'; files: Record<string, string>; base: Record<string, string>; revision: number }
  | { does: 'saved'; edits: number; files: Record<string, string>; revision: number };

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
  return { sheets, texts, base: textsOf(files), edits: 0, savedEdits: 0, revision };
}

export const textsOf = (files: readonly RuleFile[]): Record<string, string> =>
  Object.fromEntries(files.map(({ name, text }) => [name, text]));

export function bench(state: Bench, act: Act): Bench {
  if (act.does === 'saved') {
    return { ...state, savedEdits: act.edits, base: act.files, revision: act.revision };
  }
  if (act.does === 'merge') {
    return merged(state, act.files, act.base, act.revision);
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

/** Other texts come in from outside; each is a step that can be undone. */
function merged(
  state: Bench,
  files: Record<string, string>,
  base: Record<string, string>,
  revision: number,
): Bench {
  const sheets: Bench['sheets'] = {};
  const texts: Bench['texts'] = {};
  for (const [name, text] of Object.entries(files)) {
    if (isSheet(name)) {
      const was = state.sheets[name];
      const next = readSheet(name, text);
      sheets[name] = !was ? begin(next) : printSheet(was.now) === printSheet(next) ? was : advance(was, next);
    } else {
      texts[name] = text;
    }
  }
  const next = { ...state, sheets, texts, base, revision, edits: state.edits + 1 };
  return { ...next, savedEdits: Object.keys(changedFiles(next)).length ? state.savedEdits : next.edits };
}

export function filesOf({ sheets, texts }: Pick<Bench, 'sheets' | 'texts'>): Record<string, string> {
  const files = { ...texts };
  for (const [name, { now }] of Object.entries(sheets)) {
    files[name] = printSheet(now);
  }
  return files;
}

/** Those files that say something else than the server's. */
export function changedFiles(state: Bench): Record<string, string> {
  const same = (name: string, text: string): boolean =>
    state.base[name] === text ||
    (isSheet(name) &&
      state.base[name] !== undefined &&
      printSheet(readSheet(name, state.base[name])) === text);
  return Object.fromEntries(Object.entries(filesOf(state)).filter(([name, text]) => !same(name, text)));
}
