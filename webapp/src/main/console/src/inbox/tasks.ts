import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/problem';
import type { Task, TaskDetail } from '../api/views';
import { productAddress } from '../kit/productAddress';

export interface TaskFilter {
  view: string;
  q: string;
  queue: string;
}

const PAGE = 100;
const OFTEN = 5_000;
const SELDOM = 30_000;
/** So many pages are asked again together every five seconds; beyond that the list is refreshed seldom. */
const FRESH_PAGES = 3;

/** The list as far as it was scrolled, kept fresh while other people work on it too. */
export const useTaskList = ({ view, q, queue }: TaskFilter) =>
  useInfiniteQuery({
    queryKey: ['tasks', 'list', view, q, queue],
    queryFn: ({ pageParam }) =>
      take(
        api.GET('/api/v1/tasks', {
          params: {
            query: {
              view,

              limit: PAGE,
              q: q || undefined,
              queue: queue || undefined,
              cursor: pageParam,
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 0) > FRESH_PAGES ? SELDOM : OFTEN),
    placeholderData: keepPreviousData,
  });

export const useTask = (id: string | undefined) =>
  useQuery({
    queryKey: ['tasks', 'one', id],
    queryFn: () =>
      take(api.GET('/api/v1/tasks/{id}', { params: { path: { id: id! } } })) as Promise<TaskDetail>,
    enabled: !!id,
    refetchInterval: OFTEN,
  });

export const isOpen = (task: Task): boolean => task.state.toUpperCase() === 'OPEN';

/** Whether it is about rules, models or a person, not about an order: a person proposes it, not the machine. */
export const isReview = (task: Task): boolean =>
  task.kind === 'rule-review' || isModelReview(task) || isErasure(task) || isUnwind(task);

export const isErasure = (task: Task): boolean => task.kind === 'erasure';

/** What followed from rules is to be taken back. */
export const isUnwind = (task: Task): boolean => task.kind === 'unwind-review';

export const isModelReview = (task: Task): boolean => task.kind === 'model-review' || isFairness(task);

/** A model in service treats a group worse; its subject begins with the model's name. */
export const isFairness = (task: Task): boolean => task.kind === 'model-fairness';

/** A group of customers pays more than the others. */
export const isPriceFairness = (task: Task): boolean => task.kind === 'price-fairness';

/** The page of what is reviewed. */
export function reviewedAt(task: Task): string {
  if (isUnwind(task)) {
    return '/oversight/effects';
  }
  return isModelReview(task) ? '/models' : `/rules/${task.subject.replace(' #', '/reviews/')}`;
}

const ABOUT_PRODUCTS = new Set(['price-change', 'campaign-pause']);

/** Where there is more about what a task is about: the product's page, groups beside each other, or all that was decided. */
export function subjectAddress(task: Task): string {
  if (isPriceFairness(task)) {
    return '/price-changes/fairness';
  }
  return ABOUT_PRODUCTS.has(task.kind)
    ? productAddress(task.subject)
    : `/decisions?subject=${encodeURIComponent(task.subject)}`;
}

/** What is hidden can't be gone against. */
export const against = (task: Task, verdict: string): boolean =>
  !isReview(task) && !!task.proposal && task.proposal !== verdict;
