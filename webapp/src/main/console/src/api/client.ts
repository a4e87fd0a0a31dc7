import createClient from 'openapi-fetch';
import type { paths } from './schema';

/** What changes the server's state carries this token, so that no other site can do it in a person's name. */
let csrf: string | undefined;
let whenSessionEnds: () => void = () => undefined;

export const api = createClient<paths>({
  baseUrl: location.origin,
  credentials: 'same-origin',
  fetch: (request) => fetch(request),
});

api.use({
  onRequest({ request }) {
    callHeaders(request.method).forEach((value, name) => request.headers.set(name, value));
    return request;
  },
  onResponse({ request, response }) {
    if (response.status === 401 && !request.url.endsWith('/api/v1/session')) {
      whenSessionEnds();
    }
  },
});

/** The headers of every call; those made without `api`, such as an upload, take them from here too. */
export function callHeaders(method: string): Headers {
  const headers = new Headers({ 'X-Requested-With': 'console' });
  if (csrf && method !== 'GET') {
    headers.set('X-CSRF-Token', csrf);
  }
  return headers;
}

export function keepToken(token: string | undefined): void {
  csrf = token;
}

export function onSessionEnd(listener: () => void): void {
  whenSessionEnds = listener;
}
