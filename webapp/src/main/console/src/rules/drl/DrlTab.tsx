import type { EditorView } from '@codemirror/view';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { whatHappened } from '../../kit/Failure';
import { placed } from '../findings';
import { ProblemsPanel } from '../ProblemsPanel';
import type { TabProps } from '../RulesetPage';
import { completionsFrom } from './complete';
import { goTo, openEditor, showProblems } from './editor';

/** A file of rules as text; the editor is loaded only here. */
export default function DrlTab({ file, bench, vocabulary, checked, readOnly, tools }: TabProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const facts = useRef(vocabulary);
  const { write } = bench;
  const line = Number(new URLSearchParams(useSearch()).get('line') ?? 0);
  const text = bench.state.texts[file] ?? '';
  const problems = useMemo(
    () => (checked.data?.problems ?? []).filter((problem) => problem.file === file),
    [checked.data, file],
  );
  useEffect(() => {
    facts.current = vocabulary;
  }, [vocabulary]);
  useEffect(() => {
    const opened = openEditor({
      parent: box.current!,
      text,
      label: t('rules.drl.label', { file }),
      readOnly,
      complete: completionsFrom(() => facts.current),
      write: (next) => write(file, next),
    });
    view.current = opened;
    if (line > 0) {
      goTo(opened, line);
    }
    return () => opened.destroy();
    // The editor keeps its own text from here on: only another file opens another one.
  }, [file, readOnly]);
  useEffect(() => {
    if (view.current) {
      showProblems(view.current, problems);
    }
  }, [problems]);
  return (
    <div className="g-desk">
      <div className="g-main">
        <div className="g-tools" role="toolbar" aria-label={t('rules.grid.tools')}>
          <span className="dim">{t('rules.drl.hint')}</span>
          <span className="sp" />
          {tools}
        </div>
        <div className="drl" ref={box} />
      </div>
      <ProblemsPanel
        findings={problems.map((problem) => placed(problem, undefined))}
        checking={checked.isFetching}
        failure={checked.error ? whatHappened(checked.error, t) : undefined}
        go={({ line, column }) => view.current && goTo(view.current, line, column)}
      />
    </div>
  );
}
