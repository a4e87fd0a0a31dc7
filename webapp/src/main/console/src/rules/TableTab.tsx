import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { whatHappened } from '../kit/Failure';
import { count } from '../kit/format';
import type { Lead } from './grid/Grid';
import type { LeadCell } from './grid/GridRow';
import { useCursor } from './grid/cursor';
import { SheetEditor } from './grid/SheetEditor';
import { ProblemsPanel } from './ProblemsPanel';
import { RowWords } from './RowWords';
import { headLine } from './sheet/sheet';
import { useSheetFindings } from './useSheetFindings';
import type { Hits } from './views';
import type { TabProps } from './RulesetPage';

/** One decision table: the grid, its row in words, and what is wrong with it. */
export function TableTab({ file, bench, facts, checked, hits, readOnly, tools }: TabProps) {
  const { t } = useTranslation();
  const sheet = bench.state.sheets[file].now;
  const wanted = new URLSearchParams(useSearch()).get('row');
  const cursor = useCursor(
    sheet.rows.length,
    sheet.columns.length,
    sheet.rows.findIndex(([row]) => row === wanted),
  );
  const findings = useSheetFindings(file, sheet, checked.data?.problems ?? []);
  const lead = useHitsLead(hits);
  const policy = headLine(sheet, 'hit policy')?.[1] ?? '';
  return (
    <div className="g-desk">
      <div className="g-main">
        <SheetEditor
          label={headLine(sheet, 'table')?.[2] || file}
          file={file}
          bench={bench}
          cursor={cursor}
          findings={findings}
          facts={facts}
          lead={lead && { ...lead, cell: (row) => lead.of(sheet.rows[row][0]) }}
          readOnly={readOnly}
          tools={
            <>
              <span className="dim">
                {t('rules.policy.label')}{' '}
                <b>{t(`rules.policy.${POLICIES[policy] ?? 'none'}`, { defaultValue: policy })}</b>
              </span>
              {tools}
            </>
          }
        />
        <RowWords sheet={sheet} row={sheet.rows[cursor.at.row]} />
      </div>
      <ProblemsPanel
        findings={findings}
        sheet={sheet}
        checking={checked.isFetching}
        failure={checked.error ? whatHappened(checked.error, t) : undefined}
        go={({ row, column }) => row !== undefined && cursor.move({ row, column: column ?? 0 })}
        edit={readOnly ? undefined : (next) => bench.edit(file, next)}
      />
    </div>
  );
}

const POLICIES: Record<string, string> = {
  U: 'unique',
  A: 'any',
  P: 'priority',
  F: 'first',
  R: 'rule',
  O: 'output',
  C: 'collect',
  'C+': 'sum',
  'C<': 'min',
  'C>': 'max',
  'C#': 'count',
};

/** How often each row spoke in the last thirty days. */
function useHitsLead(
  hits: readonly Hits[] | undefined,
): (Lead & { of: (id: string) => LeadCell }) | undefined {
  const { t } = useTranslation();
  return useMemo(() => {
    if (!hits) {
      return undefined;
    }
    const most = Math.max(1, ...hits.map((one) => one.hits));
    const never: LeadCell = { text: '0', tone: 'dim' };
    const cells = new Map<string, LeadCell>(
      hits.map((one) => [
        one.rule,
        {
          text: count(one.hits),
          share: one.hits / most,
          title: one.overruled ? t('rules.hits.overruled', { count: one.overruled }) : undefined,
        },
      ]),
    );
    const of = (id: string): LeadCell => cells.get(id) ?? never;
    return { label: t('rules.hits.title'), of, cell: () => never };
  }, [hits, t]);
}
