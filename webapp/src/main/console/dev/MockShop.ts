import type { Task } from '../src/api/views';
import { sampleEvents, sampleLetters, samplePassport, sampleTask } from './samples.ts';

export interface Answer {
  status: number;
  body: unknown;
}

const ok = (body: unknown): Answer => ({ status: 200, body });
const problem = (status: number, code: string, detail: string): Answer => ({
  status,
  body: { title: code, status, code, detail },
});
const page = (items: unknown[]): Answer => ok({ items, next: null, total: items.length });

/** Just enough of the server's behaviour that every page can be drawn and every button pressed. */
export class MockShop {
  user: string | null = null;
  tasks: Task[];

  constructor(count: number) {
    this.tasks = Array.from({ length: count }, (_, index) => sampleTask(index));
  }

  answer(method: string, url: URL, body: unknown): Answer {
    const path = url.pathname.replace('/api/v1/', '').split('/').map(decodeURIComponent);
    if (path[0] === 'session') {
      return this.session(method, body as { user: string; password: string });
    }
    if (!this.user) {
      return problem(401, 'UNAUTHENTICATED', 'Sign in first.');
    }
    switch (path[0]) {
      case 'overview':
        return ok({
          environment: 'demo',
          decisionsPerMinute: 38,
          openTasks: this.open().length,
          suspendedModels: [],
          stoppedAutomations: [],
          overdueReviews: 0,
          missingSources: [],
          deadLetters: 1,
        });
      case 'tasks':
        return path.length === 1 ? this.list(url.searchParams) : this.task(path, body);
      case 'decisions':
        return this.decisions(path);
      case 'rulesets':
        return ok([{ ruleset: 'fulfilment/escalation' }, { ruleset: 'fulfilment/pricing' }]);
      case 'events':
        return path.length === 1 ? page(sampleEvents) : this.event(path[2]);
      case 'dead-letters':
        return this.letters(path);
      case 'history':
        return ok(path.length === 2 ? { id: 'i-1' } : sampleImport);
      default:
        return problem(404, 'NOT_FOUND', 'Nothing here.');
    }
  }

  private session(method: string, body: { user: string; password: string }): Answer {
    if (method === 'DELETE') {
      this.user = null;
      return { status: 204, body: undefined };
    }
    if (method === 'POST') {
      if (body.user !== body.password) {
        return problem(401, 'WRONG_PASSWORD', 'Wrong.');
      }
      this.user = body.user;
    }
    return this.user
      ? ok({ user: this.user, roles: ['operator'], csrf: 'token' })
      : problem(401, 'UNAUTHENTICATED', 'Nobody.');
  }

  private open = (): Task[] => this.tasks.filter((task) => task.state === 'OPEN');

  private list(query: URLSearchParams): Answer {
    const views: Record<string, (task: Task) => boolean> = {
      all: () => true,
      mine: (task) => task.claimedBy === this.user,
      free: (task) => !task.claimedBy,
      risk: (task) => Date.parse(task.dueAt) < Date.now() + 1_800_000,
    };
    const counts = Object.fromEntries(
      Object.entries(views).map(([name, test]) => [name, this.open().filter(test).length]),
    );
    const q = (query.get('q') ?? '').toLowerCase();
    const found = this.open()
      .filter(views[query.get('view') ?? 'all'])
      .filter((task) => JSON.stringify(task).toLowerCase().includes(q));
    const from = Number(query.get('cursor') ?? 0);
    const to = from + Number(query.get('limit') ?? 50);
    return ok({
      items: found.slice(from, to),
      next: to < found.length ? String(to) : null,
      total: found.length,
      counts,
    });
  }

  private task([, id, verb]: string[], body: unknown): Answer {
    if (id === 'sign') {
      const { ids, verdict } = body as { ids: string[]; verdict: string };
      return ok({ results: ids.map((each) => ({ id: each, ...this.sign(each, verdict) })) });
    }
    const task = this.tasks.find((one) => one.id === id);
    if (!task) {
      return problem(404, 'NOT_FOUND', 'No such task.');
    }
    if (verb && task.claimedBy && task.claimedBy !== this.user) {
      return problem(409, 'ALREADY_CLAIMED', `${id} was claimed by ${task.claimedBy}.`);
    }
    if (verb === 'sign') {
      task.state = 'DONE';
      return ok({ task, signature: {} });
    }
    if (verb) {
      task.claimedBy = verb === 'claim' ? (this.user ?? undefined) : undefined;
      return ok(task);
    }
    return ok(this.detail(task));
  }

  private sign(id: string, verdict: string): { ok: boolean; problem?: unknown } {
    const answer = this.task(['tasks', id, 'sign'], { verdict });
    return answer.status === 200 ? { ok: true } : { ok: false, problem: answer.body };
  }

  private detail(task: Task): unknown {
    const other = task.claimedBy && task.claimedBy !== this.user;
    return {
      ...task,
      decision: samplePassport(this.tasks.indexOf(task)),
      reasonCodes: [
        { code: 'customer-confirmed', label: 'The customer confirmed it', verdict: 'approve' },
        { code: 'suspected-fraud', label: 'Suspected fraud', verdict: 'refuse' },
        { code: 'other', label: 'Something else' },
      ],
      similar: {
        windowDays: 90,
        approved: 31,
        approvedLaterCancelled: 1,
        refused: 12,
        link: '/api/v1/decisions?rule=ESC-020',
      },
      canSign: !other,
      whyNot: other ? `${task.claimedBy} has claimed it.` : null,
    };
  }

  private decisions([, id, verb]: string[]): Answer {
    if (!id) {
      return page(
        this.tasks.slice(0, 30).map((task, index) => ({
          ...samplePassport(index),
          outcome: (['approve', 'escalate', 'adjust', 'refuse'] as const)[index % 4],
          headline: task.because,
          customer: task.customer,
          amount: task.amount,
          currency: task.currency,
          signedBy: index % 3 ? null : 'operator',
          state: 'AWAITING_PAYMENT',
        })),
      );
    }
    const decision = samplePassport(Number(id.split('-')[1]) || 0);
    if (verb === 'replay') {
      return ok({
        same: true,
        inputsErased: false,
        storedHash: decision.hash,
        replayedHash: decision.hash,
        version: 3,
        differences: [],
      });
    }
    if (verb === 'what-if') {
      return ok({ ways: [], sentence: 'Nothing that the models looked at can still be changed.' });
    }
    return ok(decision);
  }

  private event(id: string): Answer {
    const found = sampleEvents.find((event) => event.id === id);
    return found ? ok(found) : problem(404, 'NOT_FOUND', 'No such event.');
  }

  private letters([, id, verb]: string[]): Answer {
    if (!id) {
      return page(sampleLetters);
    }
    return verb === 'resend'
      ? { status: 422, body: { title: 'rejected', status: 422, problems: sampleLetters[0].problems } }
      : ok(sampleLetters[0]);
  }
}

const sampleImport = {
  state: 'running',
  bytes: 31_000_000,
  totalBytes: 94_000_000,
  rows: 412_000,
  accepted: 401_100,
  repaired: 9_800,
  quarantined: 1_100,
  ordersNew: 21_000,
  ordersKnown: 0,
  repairs: { 'customer id was empty: guest': 9_800 },
  reasons: { 'price is 0': 1_000, 'quantity is 0': 100 },
};
