import { useDebouncedValue } from '@mantine/hooks';
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../kit/Failure';
import { Loading } from '../kit/Loading';
import { NotFound } from '../kit/NotFound';
import { say } from '../kit/say';
import { CasesTab } from './CasesTab';
import { ChangesTab } from './ChangesTab';
import { DeskHead } from './DeskHead';
import {
  useChecked,
  useDesk,
  useDraft,
  useFacts,
  useHits,
  useRulesets,
  useRuleRoles,
  useVersion,
  type RulesetKey,
} from './desk';
import { FileTools } from './FileTools';
import { RulesetTabs } from './RulesetTabs';
import { CASES_FILE, isTable } from './sheet/sheet';
import { TableTab } from './TableTab';
import { VersionsTab } from './VersionsTab';
import type { Checked, Draft, FactField, Facts, Hits, RuleFile, RulesetHead } from './views';
import { useWorkbench, type Workbench } from './workbench';
import '../style/grid.css';
import '../style/rules.css';

const DrlTab = lazy(() => import('./drl/DrlTab'));

export interface TabProps {
  id: RulesetKey;
  file: string;
  bench: Workbench;
  facts: readonly FactField[];
  vocabulary: Facts | undefined;
  checked: { data: Checked | undefined; isFetching: boolean; error: Error | null };
  hits: readonly Hits[] | undefined;
  readOnly: boolean;
  tools: ReactNode;
}

/** A rule set as it is being written, or as it is in force while nobody writes. */
export default function RulesetPage({ id, tab }: { id: RulesetKey; tab?: string }) {
  const [opened, setOpened] = useState(0);
  const rulesets = useRulesets();
  const head = rulesets.data?.find(({ feature, set }) => feature === id.feature && set === id.set);
  const draft = useDraft(id);
  const version = useVersion(id, draft.data === null ? head?.version?.number : undefined);
  const reopen = (): void => {
    void draft.refetch().then(() => setOpened((was) => was + 1));
  };
  const failed = rulesets.error ?? draft.error ?? version.error;
  if (rulesets.data && !head) {
    return <NotFound />;
  }
  const files = draft.data?.files ?? version.data?.files;
  if (!head || draft.data === undefined || !files) {
    return (
      <div className="page">
        {failed ? (
          <Failure error={failed} retry={() => void draft.refetch()} level={1} />
        ) : (
          <Loading rows={14} />
        )}
      </div>
    );
  }
  return <OpenRuleset key={opened} {...{ id, tab, head, files, reopen, draft: draft.data }} />;
}

interface OpenProps {
  id: RulesetKey;
  tab?: string;
  head: RulesetHead;
  draft: Draft | null;
  files: readonly RuleFile[];
  reopen: () => void;
}

const SETTLE = 450;

function OpenRuleset({ id, tab, head, draft, files, reopen }: OpenProps) {
  const { t } = useTranslation();
  const { author } = useRuleRoles();
  const tell = useCallback(
    (what: 'restored' | 'joined', who?: string) => say(t(`rules.told.${what}`, { who })),
    [t],
  );
  const bench = useWorkbench(id, files, draft?.revision ?? 0, author, tell);
  const vocabulary = useFacts(id).data;
  const hits = useHits(id).data;
  const [settled] = useDebouncedValue(bench.state.edits, SETTLE);
  const checked = useChecked(id, settled, bench.files, author);
  const { discard } = useDesk(id);
  const names = files.map(({ name }) => name);
  const file = names.find((name) => name === tab) ?? (tab === undefined ? firstOf(names) : undefined);
  const shared = { id, bench, vocabulary, checked, hits, facts: vocabulary?.fields ?? [] };
  const tools = file && <FileTools id={id} file={file} bench={bench} readOnly={!author} />;
  return (
    <div className="page desk">
      <DeskHead
        {...{ id, head, draft, bench }}
        problems={checked.data?.problems ?? []}
        discard={() => {
          bench.drop();
          void discard.mutateAsync().then(reopen);
        }}
      />
      <RulesetTabs
        id={id}
        names={names}
        bench={bench}
        here={file ?? tab ?? ''}
        problems={checked.data?.problems ?? []}
      />
      {file && isTable(file) && (
        <TableTab key={file} {...shared} file={file} readOnly={!author} tools={tools} />
      )}
      {file === CASES_FILE && <CasesTab {...shared} file={file} readOnly={!author} tools={tools} />}
      {file && !isTable(file) && file !== CASES_FILE && (
        <Suspense fallback={<Loading rows={12} />}>
          <DrlTab key={file} {...shared} file={file} readOnly={!author} tools={tools} />
        </Suspense>
      )}
      {tab === 'changes' && <ChangesTab id={id} />}
      {tab === 'versions' && <VersionsTab id={id} inForce={head.version?.number} />}
      {!file && tab !== 'changes' && tab !== 'versions' && (
        <Failure error={new Error(t('words.problem.missing'))} level={2} />
      )}
    </div>
  );
}

const firstOf = (names: readonly string[]): string | undefined =>
  names.find(isTable) ?? names.find((name) => name !== CASES_FILE) ?? names[0];
