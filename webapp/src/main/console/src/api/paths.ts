import type {
  DeadLetter,
  DecisionSummary,
  EventStory,
  ImportState,
  Overview,
  Page,
  Passport,
  ReplayResult,
  Reply,
  Session,
  Signature,
  SignRequest,
  SignResult,
  Task,
  TaskDetail,
  TaskPage,
} from './views';

/** The part of the server's API that the console calls, in the form that openapi-fetch reads. */
export interface paths {
  '/api/v1/session': {
    get: Call<Session>;
    post: Call<Session, { body: { user: string; password: string } }>;
    delete: Call<void>;
  };
  '/api/v1/overview': { get: Call<Overview> };
  '/api/v1/tasks': { get: Call<TaskPage, { query: Query }> };
  '/api/v1/tasks/{id}': { get: Call<TaskDetail, ById> };
  '/api/v1/tasks/{id}/claim': { post: Call<Task, ById> };
  '/api/v1/tasks/{id}/unclaim': { post: Call<Task, ById> };
  '/api/v1/tasks/{id}/sign': {
    post: Call<{ task: Task; signature: Signature }, ById & { body: SignRequest }>;
  };
  '/api/v1/tasks/sign': { post: Call<{ results: SignResult[] }, { body: SignRequest & { ids: string[] } }> };
  '/api/v1/decisions': { get: Call<Page<DecisionSummary>, { query: Query }> };
  '/api/v1/decisions/{id}': { get: Call<Passport, ById> };
  '/api/v1/decisions/{id}/replay': { post: Call<ReplayResult, ById> };
  '/api/v1/rulesets': { get: Call<unknown> };
  '/api/v1/events': { get: Call<Page<EventStory>, { query: Query }> };
  '/api/v1/events/{source}/{id}': { get: Call<EventStory, { path: { source: string; id: string } }> };
  '/api/v1/dead-letters': { get: Call<Page<DeadLetter>, { query: Query }> };
  '/api/v1/dead-letters/{id}': { get: Call<DeadLetter, ById> };
  '/api/v1/dead-letters/{id}/resend': { post: Call<Reply, ById & { body?: unknown }> };
  '/api/v1/history/imports/{id}': { get: Call<ImportState, ById> };
}

export type Query = Record<string, string | number | string[] | undefined>;

interface ById {
  path: { id: string };
}

interface Asked {
  path?: Record<string, string>;
  query?: Query;
  body?: unknown;
}

type Call<Answer, A extends Asked = object> = Parameters<A> &
  Body<A> & { responses: { 200: { content: { 'application/json': Answer } } } };

type Parameters<A> = {
  parameters: (A extends { path: infer P } ? { path: P } : { path?: never }) &
    (A extends { query: infer Q } ? { query?: Q } : { query?: never });
};

type Body<A> = 'body' extends keyof A
  ? { requestBody: { content: { 'application/json': A['body' & keyof A] } } }
  : { requestBody?: never };
