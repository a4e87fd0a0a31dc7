import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ownFindings, placed, rowPlaces, type Finding } from './findings';
import type { Sheet } from './sheet/sheet';
import type { Problem } from './views';

/**
 * What the console and the server find in one file; of the server's, only what the console has not said already. A cell
 * shows what was typed first and what is wrong with it a moment later, so that a large table never holds up who types.
 */
export function useSheetFindings(file: string, typed: Sheet, problems: readonly Problem[]): Finding[] {
  const { t } = useTranslation();
  const sheet = useDeferredValue(typed);
  return useMemo(() => {
    const places = rowPlaces(sheet);
    const own = ownFindings(file, sheet, t);
    const said = new Set(own.map(({ row, column }) => `${row}:${column}`));
    const theirs = problems
      .filter((problem) => problem.file === file)
      .map((problem) => placed(problem, sheet, places))
      .filter(({ row, column, severity }) => severity !== 'error' || !said.has(`${row}:${column}`));
    return [...own, ...theirs];
  }, [file, sheet, problems, t]);
}
