import type { components } from './schema';

/** The server's shapes by the names that the pages use; `npm run types` writes them from its OpenAPI document. */
type Schemas = components['schemas'];

export type Attribution = Schemas['Attribution'];
export type CleaningStep = Schemas['CleaningStep'];
export type Adjustment = Schemas['Adjustment'];
export type Customer = Schemas['Customer'];
export type CustomerField = Schemas['CustomerField'];
export type CustomerLine = Schemas['CustomerLine'];
export type CustomerScore = Schemas['CustomerScore'];
export type CustomerTask = Schemas['CustomerTask'];
export type CustomerTotal = Schemas['CustomerTotal'];
export type CustomerValue = Schemas['CustomerValue'];
export type DeadLetter = Schemas['DeadLetter'];
export type DecisionSummary = Schemas['DecisionSummary'];
export type Effect = Schemas['Effect'];
export type EventStory = Schemas['EventStory'];
export type ImportState = Schemas['Import'];
export type Model = Schemas['Model'];
export type ModelHistory = Schemas['ModelHistory'];
export type ModelChange = Schemas['ModelChange'];
export type ModelFairness = Schemas['ModelFairness'];
export type ModelFairnessGroup = Schemas['ModelFairnessGroup'];
export type FairnessReason = Schemas['FairnessReason'];
export type ModelTraining = Schemas['ModelTraining'];
export type ModelShadow = Schemas['ModelShadow'];
export type ModelWatch = Schemas['ModelWatch'];
export type OrderState = Schemas['OrderState'];
export type Overview = Schemas['Overview'];
/** Facts differ from rule set to rule set; to the API they are any JSON object. */
export type Passport = Omit<Schemas['Passport'], 'facts'> & { facts: Record<string, unknown> };
export type Prediction = Schemas['Prediction'];
/** A proxy on the way may answer with less than our server does. */
export type ProblemDetail = Partial<Schemas['Problem']>;
export type ProblemLine = Schemas['ProblemLine'];
export type Reason = Schemas['Reason'];
export type ReasonCode = Schemas['ReasonCode'];
export type ReplayResult = Schemas['Replay'];
export type Rescored = Schemas['Rescored'];
export type RuleChangeSummary = Schemas['RuleChangeSummary'];
export type Repair = Schemas['Repair'];
export type Reply = Schemas['Reply'];
export type Session = Schemas['Session'];
export type Signature = Schemas['Signature'];
export type SignRequest = Schemas['SignRequest'];
export type SignResult = Schemas['SignedOne'];
export type SimilarCases = Schemas['SimilarCases'];
export type Task = Schemas['Task'];
export type TaskDetail = Omit<Schemas['TaskDetail'], 'decision'> & { decision?: Passport };
export type TaskPage = Schemas['TaskPage'];
export type TimelineEntry = Schemas['Moment'];
export type WhatIfWay = Schemas['WhatIfWay'];
export type UndoRequest = Schemas['UndoRequest'];
export type WatchFairness = Schemas['WatchFairness'];
export type WatchMeasure = Schemas['WatchMeasure'];
export type Verdict = SignRequest['verdict'];
export type OutcomeWord = Passport['outcome'];
