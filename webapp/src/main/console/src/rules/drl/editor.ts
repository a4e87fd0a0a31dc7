import {
  autocompletion,
  closeBrackets,
  completionKeymap,
  type CompletionSource,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { drl } from './language';
import type { Problem } from '../views';

interface Options {
  parent: HTMLElement;
  text: string;
  label: string;
  readOnly: boolean;
  complete: CompletionSource;
  write: (text: string) => void;
}

/** The text editor; Tab leaves it, as everywhere on the page. Its colours are in style/rules.css. */
export function openEditor({ parent, text, label, readOnly, complete, write }: Options): EditorView {
  const extensions: Extension[] = [
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    bracketMatching(),
    closeBrackets(),
    search({ top: true }),
    drl,
    syntaxHighlighting(classHighlighter),
    autocompletion({ override: [complete] }),
    keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...completionKeymap]),
    EditorState.readOnly.of(readOnly),
    EditorView.editable.of(!readOnly),
    EditorView.contentAttributes.of({ 'aria-label': label, ...(readOnly ? { tabindex: '0' } : {}) }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) {
        write(update.state.doc.toString());
      }
    }),
  ];
  const view = new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) });
  view.scrollDOM.tabIndex = 0; // so that long lines can be read by keyboard alone
  return view;
}

/** Marks where the compiler says something is wrong; line and column count from 1, 0 is the whole file or line. */
export function showProblems(view: EditorView, problems: readonly Problem[]): void {
  const doc = view.state.doc;
  const marks = problems.map(({ line, column, severity, message }): Diagnostic => {
    const at = doc.line(Math.max(1, Math.min(doc.lines, line ?? 1)));
    const from = Math.min(at.to, at.from + Math.max(0, Number(column ?? 0) - 1));
    const word = /^[\w.$]+/.exec(doc.sliceString(from, at.to))?.[0].length ?? 0;
    return { from, to: word ? from + word : at.to, severity, message };
  });
  view.dispatch(setDiagnostics(view.state, marks));
}

export function goTo(view: EditorView, line: number, column = 1): void {
  const at = view.state.doc.line(Math.max(1, Math.min(view.state.doc.lines, line)));
  const anchor = Math.min(at.to, at.from + Math.max(0, column - 1));
  view.dispatch({ selection: { anchor }, scrollIntoView: true });
  view.focus();
}
