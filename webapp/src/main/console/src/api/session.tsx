import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { api, keepToken, onSessionEnd } from './client';
import { Refused, take } from './problem';
import type { Session } from './views';

interface SessionDoor {
  /** Undefined until the server has said who we are; null when nobody is signed in. */
  session: Session | null | undefined;
  /** Nobody pressed sign out: the server ended the session. */
  expired: boolean;
  error: Error | null;
  signIn: (user: string, password: string) => Promise<void>;
  signOut: () => Promise<void>;
  retry: () => void;
}

const Door = createContext<SessionDoor | null>(null);
const KEY = ['session'];
const EXPIRED = ['session', 'expired'];

async function whoAmI(): Promise<Session | null> {
  try {
    const session = await take(api.GET('/api/v1/session'));
    keepToken(session.csrf);
    return session;
  } catch (problem) {
    if (problem instanceof Refused && problem.status === 401) {
      return null;
    }
    throw problem;
  }
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const asked = useQuery({ queryKey: KEY, queryFn: whoAmI, staleTime: Infinity, gcTime: Infinity });

  useEffect(() => {
    onSessionEnd(() => {
      queries.setQueryData(EXPIRED, true);
      queries.setQueryData(KEY, null);
    });
  }, [queries]);

  const door = useMemo<SessionDoor>(
    () => ({
      session: asked.data,
      expired: queries.getQueryData(EXPIRED) === true,
      error: asked.error,
      retry: () => void asked.refetch(),
      signIn: async (user, password) => {
        const session = await take(api.POST('/api/v1/session', { body: { user, password } }));
        keepToken(session.csrf);
        queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
        queries.setQueryData(EXPIRED, false);
        queries.setQueryData(KEY, session);
      },
      signOut: async () => {
        await take(api.DELETE('/api/v1/session'));
        keepToken(undefined);
        queries.setQueryData(EXPIRED, false);
        queries.setQueryData(KEY, null);
      },
    }),
    [asked, queries],
  );
  return <Door.Provider value={door}>{children}</Door.Provider>;
}

export function useSessionDoor(): SessionDoor {
  const door = useContext(Door);
  if (!door) {
    throw new Error('useSessionDoor: no SessionProvider above');
  }
  return door;
}

/** Who is signed in; only for pages inside the shell, where somebody is. */
export function useMe(): Session {
  const { session } = useSessionDoor();
  if (!session) {
    throw new Error('useMe: nobody is signed in');
  }
  return session;
}

/** Whoever may put the shop's data in order. */
export function useSteward(): boolean {
  const { roles } = useMe();
  return roles.includes('steward') || roles.includes('admin');
}

export function useSupervisor(): boolean {
  return useMe().roles.includes('supervisor');
}

/** Whether whoever is signed in has one of these roles. */
export function useMay(...who: string[]): boolean {
  return useMe().roles.some((role) => who.includes(role));
}
