import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ownFindings, placed, type Finding } from './findings';
import type { Sheet } from './sheet/sheet';
import type { Problem } from './views';

/** What the console and the server find in one file; of the server's, only what the console has not said already. */
export function useSheetFindings(file: string, sheet: Sheet, problems: readonly Problem[]): Finding[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const own = ownFindings(file, sheet, t);
    const said = new Set(own.map(({ row, column }) => `${row}:${column}`));
    const theirs = problems
      .filter((problem) => problem.file === file)
      .map((problem) => placed(problem, sheet))
      .filter(({ row, column, severity }) => severity !== 'error' || !said.has(`${row}:${column}`));
    return [...own, ...theirs];
  }, [file, sheet, problems, t]);
}
