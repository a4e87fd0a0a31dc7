import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { take } from '../api/problem';
import type { Overview } from '../api/views';
import type { Place } from './places';

/** What the top bar and the navigation count, asked every five seconds. */
export const useOverview = () =>
  useQuery({
    queryKey: ['overview'],
    queryFn: () => take(api.GET('/api/v1/overview')),
    refetchInterval: 5_000,
    retry: false,
  });

export function waitingAt(place: Place, overview: Overview | undefined): number {
  if (place.name === 'inbox') {
    return overview?.openTasks ?? 0;
  }
  if (place.name === 'models') {
    return overview?.suspendedModels.length ?? 0;
  }
  if (place.name === 'data') {
    return overview?.missingSources.length ?? 0;
  }
  if (place.name === 'oversight') {
    return (overview?.stoppedAutomations.length ?? 0) + (overview?.overdueReviews ?? 0);
  }
  return place.name === 'events' ? (overview?.deadLetters ?? 0) : 0;
}
