import { IconPlayerPlay } from '@tabler/icons-react';
import { useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { say, warn } from '../kit/say';
import { whatHappened } from '../kit/Failure';
import { addCase, useDesk } from './desk';
import type { LeadCell } from './grid/GridRow';
import { useCursor } from './grid/cursor';
import { SheetEditor } from './grid/SheetEditor';
import { ProblemsPanel } from './ProblemsPanel';
import type { TabProps } from './RulesetPage';
import { useSheetFindings } from './useSheetFindings';
import type { CaseResult, Tested } from './views';

const WAITING: LeadCell = { text: '' };

/** The examples that say what is meant: written as a grid, run at once, red or green in their own row. */
export function CasesTab({ id, file, bench, facts, checked, readOnly, tools }: TabProps) {
  const { t } = useTranslation();
  const { test } = useDesk(id);
  const sheet = bench.state.sheets[file].now;
  const cursor = useCursor(sheet.rows.length, sheet.columns.length);
  const findings = useSheetFindings(file, sheet, checked.data?.problems ?? []);
  const results = useResults(test.data);
  const run = async (): Promise<void> => {
    try {
      const { cases } = await test.mutateAsync(bench.files());
      const red = cases.filter(({ ok }) => !ok).length;
      (red ? warn : say)(
        t(red ? 'rules.cases.someRed' : 'rules.cases.allGreen', { red, count: cases.length }),
      );
    } catch (problem) {
      warn(whatHappened(problem, t));
    }
  };
  return (
    <div className="g-desk">
      <div className="g-main">
        <SheetEditor
          label={t('rules.tabs.cases')}
          file={file}
          bench={bench}
          cursor={cursor}
          findings={findings}
          facts={facts}
          lead={{
            label: t('rules.cases.result'),
            cell: (row) => results.get(sheet.rows[row][0])?.cell ?? WAITING,
          }}
          readOnly={readOnly}
          tools={
            <>
              <button className="b sm prim" onClick={() => void run()} aria-disabled={test.isPending}>
                <IconPlayerPlay size={14} aria-hidden />
                {test.isPending ? t('rules.cases.running') : t('rules.cases.run')}
              </button>
              {tools}
            </>
          }
        />
        <CaseWords result={results.get(sheet.rows[cursor.at.row]?.[0])?.result} />
      </div>
      <aside className="g-aside" aria-label={t('rules.cases.aside')}>
        {test.data && <Coverage tested={test.data} />}
        {!readOnly && <FromDecision id={id} bench={bench} />}
        <ProblemsPanel
          findings={findings}
          sheet={sheet}
          checking={checked.isFetching}
          failure={undefined}
          go={({ row, column }) => row !== undefined && cursor.move({ row, column: column ?? 0 })}
        />
      </aside>
    </div>
  );
}

function useResults(tested: Tested | undefined): Map<string, { result: CaseResult; cell: LeadCell }> {
  const { t } = useTranslation();
  return useMemo(
    () =>
      new Map(
        (tested?.cases ?? []).map((result) => [
          result.name,
          {
            result,
            cell: {
              text: t(result.ok ? 'rules.cases.green' : 'rules.cases.red'),
              tone: result.ok ? 'ok' : 'bad',
            },
          },
        ]),
      ),
    [tested, t],
  );
}

function CaseWords({ result }: { result: CaseResult | undefined }) {
  const { t } = useTranslation();
  return result ? (
    <div className="g-words">
      <span className="dim">{result.name}</span>
      <p>
        {t('rules.cases.expected')} <b className="mono">{result.expected}</b>, {t('rules.cases.actual')}{' '}
        <b className={result.ok ? 'mono dn' : 'mono up'}>{result.actual}</b>.
      </p>
    </div>
  ) : null;
}

function Coverage({ tested }: { tested: Tested }) {
  const { t } = useTranslation();
  const { coverage, cases } = tested;
  return (
    <section className="g-cover">
      <h2>{t('rules.cases.coverage')}</h2>
      <p>
        {t('rules.cases.passed', { ok: cases.filter(({ ok }) => ok).length, count: cases.length })}
        {' ' + t('rules.cases.covered', { covered: coverage.covered, rows: coverage.rows })}
      </p>
      {!!coverage.uncovered.length && (
        <p>
          {t('rules.cases.uncovered')} <span className="mono">{coverage.uncovered.join(', ')}</span>
        </p>
      )}
    </section>
  );
}

/** A decision that was really taken, as an example of what should come out. */
function FromDecision({ id, bench }: Pick<TabProps, 'id' | 'bench'>) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const decision = String(new FormData(event.currentTarget).get('decision')).trim();
    if (!decision) {
      setFailed(t('rules.cases.missing'));
      return;
    }
    try {
      await bench.settle();
      await addCase(id, decision);
      await bench.follow();
      setFailed('');
      say(t('rules.cases.added'));
    } catch (problem) {
      setFailed(whatHappened(problem, t));
    }
  };
  return (
    <form className="g-cover" onSubmit={(event) => void submit(event)} noValidate>
      <label className="fld">
        <span>{t('rules.cases.fromDecision')}</span>
        <input className="field mono" name="decision" placeholder={t('rules.cases.decisionHint')} />
      </label>
      {failed && (
        <p className="field-problem" role="alert">
          {failed}
        </p>
      )}
      <button className="b sm">{t('rules.cases.add')}</button>
    </form>
  );
}
