import type { ProblemDetail, ProblemLine } from './views';

/** The server said no, and why: what RFC 9457 problem details become on this side. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: ProblemDetail,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = 'Refused';
  }

  get code(): string | undefined {
    return this.problem.code;
  }

  get lines(): ProblemLine[] {
    return this.problem.problems ?? [];
  }
}

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's body, or the problem as an exception: pages ask through TanStack Query, which wants exceptions. */
export async function take<T>(call: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) {
    throw new Refused(response.status, asProblem(error));
  }
  return data as T;
}

export function asProblem(error: unknown): ProblemDetail {
  return typeof error === 'object' && error !== null ? (error as ProblemDetail) : {};
}
