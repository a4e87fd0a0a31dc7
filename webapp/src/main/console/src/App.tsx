import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused } from './api/problem';
import { SessionProvider, useSessionDoor } from './api/session';
import { Failure } from './kit/Failure';
import { LoginPage } from './login/LoginPage';
import { Pages } from './Pages';
import { cssVariables, theme } from './theme';

/** A refusal is an answer and stays one; a broken connection is worth a second try. */
function retry(failures: number, error: Error): boolean {
  return !(error instanceof Refused && error.status < 500) && failures < 2;
}

export const newQueryClient = (): QueryClient =>
  new QueryClient({ defaultOptions: { queries: { retry, staleTime: 2_000, refetchOnWindowFocus: true } } });

export function App({ queries = newQueryClient() }: { queries?: QueryClient }) {
  const [client] = useState(queries);
  return (
    <QueryClientProvider client={client}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <Notifications position="bottom-center" limit={2} />
        <SessionProvider>
          <Gate />
        </SessionProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}

/** Nobody signed in: the login page, at whatever address the person wanted, so that signing in leads back there. */
function Gate() {
  const { session, error, retry: again } = useSessionDoor();
  if (error) {
    return (
      <main className="gate">
        <Failure error={error} retry={again} level={1} />
      </main>
    );
  }
  if (session === undefined) {
    return <main className="gate" aria-busy="true" />;
  }
  return session ? <Pages /> : <LoginPage />;
}
