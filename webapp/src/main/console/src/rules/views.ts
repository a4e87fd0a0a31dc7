import type { ValueType } from './sheet/unaryTest';

/** The rule desk's shapes as its pages use them. */
export interface VersionHead {
  number: number;
  hash: string;
  publishedBy: string;
  publishedAt: string;
}

export interface RulesetHead {
  feature: string;
  set: string;
  name: string;
  version: VersionHead | null;
  draft?: { author: string; updatedAt: string; revision: number } | null;
  change?: { number: number; state: string; author?: string; effectiveFrom?: string | null } | null;
  files?: string[];
}

export interface RuleFile {
  name: string;
  kind: 'table' | 'drl' | 'scenarios';
  text: string;
}

export interface RuleLine {
  id: string;
  sentence: string;
  file?: string;
  line?: number;
}

export interface Version extends VersionHead {
  files: RuleFile[];
  lines?: RuleLine[];
  validity?: { from: string; until?: string | null }[];
}

export interface Draft {
  revision: number;
  author: string;
  updatedAt: string;
  baseNumber?: number | null;
  reason?: string | null;
  /** The change that was handed in with this text. */
  change?: number | null;
  files: RuleFile[];
}

export interface FactField {
  path: string;
  type: ValueType | string;
  label?: string;
  values?: string[] | null;
}

export interface Facts {
  fields: FactField[];
  functions: string[];
  verdicts: string[];
}

export interface Problem {
  severity: 'error' | 'warning';
  kind?: string;
  file: string;
  row?: string | number | null;
  column?: string | number | null;
  line?: number | null;
  message: string;
  example?: Record<string, unknown> | null;
}

export interface Checked {
  problems: Problem[];
  millis?: number;
}

export interface CaseResult {
  name: string;
  expected: string;
  actual: string;
  ok: boolean;
  rules?: string[];
}

export interface Tested {
  cases: CaseResult[];
  coverage: { rows: number; covered: number; uncovered: string[] };
}

export interface Change {
  number: number;
  state: string;
  author: string;
  reason?: string | null;
  submittedAt: string;
  reviewer?: string | null;
  reviewedAt?: string | null;
  comment?: string | null;
  effectiveFrom?: string | null;
  effectiveUntil?: string | null;
  zone?: string | null;
  baseNumber?: number | null;
  versionNumber?: number | null;
  hash?: string;
  diff?: Diff | null;
}

export interface CellChange {
  row: string;
  column: string;
  old: string;
  new: string;
}

export interface FileDiff {
  name: string;
  change: 'added' | 'removed' | 'changed';
  table?: { added: string[][]; removed: string[][]; changed: CellChange[]; headers: string[] } | null;
  text?: string[] | null;
}

export interface Diff {
  files: FileDiff[];
}

export interface CalendarEntry {
  ruleset: string;
  version?: number | null;
  change?: number | null;
  from: string;
  until?: string | null;
  state: string;
  zone?: string | null;
}

export interface Hits {
  rule: string;
  hits: number;
  overruled: number;
  lastAt?: string | null;
}
