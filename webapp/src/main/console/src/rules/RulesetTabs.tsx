import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { count } from '../kit/format';
import { addressOf, type RulesetKey } from './desk';
import { CASES_FILE, headLine, isTable } from './sheet/sheet';
import type { Problem } from './views';
import type { Workbench } from './workbench';

interface Props {
  id: RulesetKey;
  names: readonly string[];
  bench: Workbench;
  here: string;
  problems: readonly Problem[];
}

/** One tab for each table and file, with the number of its errors; then cases, changes and versions. */
export function RulesetTabs({ id, names, bench, here, problems }: Props) {
  const { t } = useTranslation();
  const files = [...names].filter((name) => name !== CASES_FILE).sort(tablesFirst);
  const label = (file: string): string => {
    const sheet = bench.state.sheets[file]?.now;
    return (sheet && headLine(sheet, 'table')?.[2]) || file;
  };
  const entry = (tab: string, text: string, errors = 0) => (
    <Link key={tab} href={addressOf(id, tab)} aria-current={tab === here ? 'page' : undefined} title={text}>
      <span>{text}</span>
      {errors > 0 && (
        <span className="pill bad">
          {count(errors)}
          <span className="vh"> {t('rules.problems.error')}</span>
        </span>
      )}
    </Link>
  );
  const errorsIn = (file: string): number =>
    problems.filter((one) => one.file === file && one.severity === 'error').length;
  return (
    <nav className="tabs desk-t" aria-label={t('rules.tabs.label')}>
      <div ref={scrollToHere}>{files.map((file) => entry(file, label(file), errorsIn(file)))}</div>
      <div>
        {names.includes(CASES_FILE) && entry(CASES_FILE, t('rules.tabs.cases'), errorsIn(CASES_FILE))}
        {entry('changes', t('rules.tabs.changes'))}
        {entry('versions', t('rules.tabs.versions'))}
      </div>
    </nav>
  );
}

/** The files may be more than the screen is wide: the open one is in sight. */
function scrollToHere(tabs: HTMLElement | null): void {
  tabs?.querySelector('[aria-current=page]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
}

const tablesFirst = (a: string, b: string): number =>
  Number(isTable(b)) - Number(isTable(a)) || a.localeCompare(b);
