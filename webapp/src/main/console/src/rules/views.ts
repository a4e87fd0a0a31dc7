import type { components } from '../api/schema';

/** The server's shapes by the names that the rule desk's pages use; `npm run types` writes them. */
type Schemas = components['schemas'];

export type CalendarEntry = Schemas['RuleCalendarEntry'];
export type CaseResult = Schemas['RuleCase'];
export type CellChange = Schemas['RuleCellChange'];
export type Change = Schemas['RuleChange'];
export type Checked = Schemas['RuleCheck'];
export type Diff = Schemas['RulesetDiff'];
export type Draft = Schemas['RuleDraft'];
export type DraftHead = Schemas['RuleDraftHead'];
export type FactField = Schemas['RuleFact'];
export type Facts = Schemas['RuleFacts'];
export type FileDiff = Schemas['RuleFileDiff'];
export type Hits = Schemas['RuleHits'];
export type Imported = Schemas['RuleImport'];
export type Overdue = Schemas['OverdueRow'];
export type Problem = Schemas['RuleFinding'];
/** The pages read a table from its text, which also says what is wrong in it. */
export type RuleFile = Omit<Schemas['RuleFile'], 'table'>;
export type RulesetHead = Schemas['Ruleset'];
export type Tested = Schemas['RuleTest'];
export type Use = Schemas['FactUse'];
export type Version = Schemas['RulesetVersion'];
export type VersionItem = Schemas['RulesetVersionItem'];
