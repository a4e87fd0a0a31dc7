/** The shapes that the server answers with, named for the pages. Money is a decimal string, an instant RFC 3339 in UTC. */

export type Verdict = 'approve' | 'refuse';
export type OutcomeWord = 'approve' | 'adjust' | 'escalate' | 'refuse';

export interface Session {
  user: string;
  roles: string[];
  csrf: string;
}

export interface Overview {
  environment: string;
  decisionsPerMinute: number;
  openTasks: number;
  deadLetters: number;
}

export interface Page<T> {
  items: T[];
  next?: string | null;
  total: number;
}

export interface Task {
  id: string;
  kind: string;
  queue: string;
  subject: string;
  decisionId?: string | null;
  title: string;
  because: string;
  customer: string;
  amount: string;
  currency: string;
  proposal: Verdict;
  confidence?: number | null;
  score?: number | null;
  openedAt: string;
  dueAt: string;
  level: number;
  claimedBy?: string | null;
  state: string;
}

export interface TaskPage extends Page<Task> {
  counts: Record<'all' | 'mine' | 'free' | 'risk', number>;
}

export interface ReasonCode {
  code: string;
  label: string;
  verdict?: Verdict | null;
}

export interface SimilarCases {
  windowDays: number;
  approved: number;
  approvedLaterCancelled: number;
  refused: number;
  link?: string | null;
}

export interface TaskDetail extends Task {
  decision?: Passport | null;
  reasonCodes: ReasonCode[];
  similar?: SimilarCases | null;
  canSign: boolean;
  whyNot?: string | null;
}

export interface Signature {
  by: string;
  role: string;
  verdict: Verdict;
  override: boolean;
  reasonCode?: string | null;
  comment?: string | null;
  at: string;
}

export interface SignRequest {
  verdict: Verdict;
  reasonCode?: string | null;
  comment?: string | null;
}

export interface SignResult {
  id: string;
  ok: boolean;
  problem?: ProblemDetail | null;
}

export interface Attribution {
  feature: string;
  label: string;
  shown: string;
  contribution: number;
}

export interface Prediction {
  model: string;
  version?: string | null;
  available: boolean;
  value?: number | null;
  confidence?: number | null;
  base?: number | null;
  threshold?: number | null;
  attributions?: Attribution[] | null;
  why?: string | null;
}

export interface Adjustment {
  what: string;
  part?: string | null;
  number?: string | number | null;
  text?: string | null;
}

export interface Reason {
  rule: string;
  sentence?: string | null;
  wants: string;
  because: string;
  adjustments?: Adjustment[] | null;
}

export interface Effect {
  id: string;
  type: string;
  at: string;
  data?: unknown;
  sentAt?: string | null;
}

export interface TimelineEntry {
  at: string;
  who: 'machine' | 'person' | 'outside';
  text: string;
}

export interface OrderView {
  state?: string | null;
  payment?: string | null;
  carrier?: string | null;
  trackingNumber?: string | null;
  promisedBy?: string | null;
  total?: string | null;
  currency?: string | null;
  [more: string]: unknown;
}

export interface Passport {
  id: string;
  subject: string;
  at: string;
  ruleset: string;
  version: number;
  rulesetHash?: string | null;
  outcome: OutcomeWord;
  queue?: string | null;
  hash: string;
  sealed?: { batch: number | string; root: string; at: string } | null;
  event?: { source: string; id: string; type: string; receivedAt: string; body?: unknown } | null;
  facts: Record<string, unknown>;
  factsType?: string | null;
  predictions: Prediction[];
  reasons: Reason[];
  notFired?: { rule: string; sentence: string }[] | null;
  clamps?: Reason[] | null;
  versions?: { rules?: unknown; models?: unknown } | null;
  signatures: Signature[];
  effects: Effect[];
  order?: OrderView | null;
  timeline: TimelineEntry[];
  siblings: { id: string; ruleset: string; outcome: OutcomeWord }[];
  outcomeLater?: string | null;
}

export interface DecisionSummary {
  id: string;
  at: string;
  subject: string;
  ruleset: string;
  version: number;
  outcome: OutcomeWord;
  headline?: string | null;
  customer?: string | null;
  amount?: string | null;
  currency?: string | null;
  signedBy?: string | null;
  state?: string | null;
}

export interface ReplayResult {
  same: boolean;
  storedHash: string;
  replayedHash: string;
  version?: unknown;
  differences: unknown[];
  models?: Rescored[] | null;
}

/** A model asked again: what it said then and says now. */
export interface Rescored {
  model: string;
  version: string;
  then?: number | null;
  now?: number | null;
  agrees?: boolean | null;
  note?: string | null;
}

export interface ProblemLine {
  code: string;
  path: string;
  expected?: string | null;
  got?: string | null;
  retryable?: boolean;
}

export interface ProblemDetail {
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  problems?: ProblemLine[];
}

export interface Reply {
  status: string;
  eventId: string;
  decisions: { id: string; ruleset: string; outcome: OutcomeWord }[];
  processInstance?: string | null;
  problems: ProblemLine[];
}

export interface EventStory {
  source: string;
  id: string;
  type: string;
  subject?: string | null;
  receivedAt: string;
  status: string;
  reply?: Reply | null;
  body?: unknown;
  decisions?: { id: string; ruleset: string; outcome: OutcomeWord }[];
  effects?: Effect[];
  timeline?: TimelineEntry[];
}

export interface DeadLetter {
  id: string;
  receivedAt: string;
  source?: string | null;
  eventId?: string | null;
  type?: string | null;
  subject?: string | null;
  headers?: unknown;
  body?: unknown;
  problems: ProblemLine[];
  state: string;
}

export interface ImportState {
  state: string;
  bytes: number;
  totalBytes?: number | null;
  rows: number;
  accepted: number;
  repaired: number;
  quarantined: number;
  ordersNew: number;
  ordersKnown: number;
  repairs?: Record<string, number> | null;
  reasons?: Record<string, number> | null;
  message?: string | null;
}
