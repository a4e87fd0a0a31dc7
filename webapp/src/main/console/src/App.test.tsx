import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MockShop } from '../dev/MockShop';
import './i18n';
import { App } from './App';

let shop: MockShop;
configure({ asyncUtilTimeout: 20_000 }); // a busy machine is slow, not wrong

/** The whole console in a pretended browser, against the pretended shop. */
beforeEach(() => {
  shop = new MockShop(12);
  history.replaceState(null, '', '/');
  window.matchMedia ??= wideScreen;
  window.ResizeObserver ??= Nothing as unknown as typeof ResizeObserver;
  Element.prototype.scrollTo = () => undefined;
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, value: 600 });
  vi.stubGlobal('fetch', async (request: Request) => {
    const text = await request.text();
    const { status, body } = shop.answer(request.method, new URL(request.url), text && JSON.parse(text));
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json' },
    });
  });
});

afterEach(cleanup);

test('a wrong password says so and lets one try again', async () => {
  render(<App />);
  await signIn('operator', 'guess');
  expect((await screen.findByRole('alert')).textContent).toContain('password is wrong');
  await signIn('operator', 'operator');
  expect(await screen.findByRole('heading', { name: 'Inbox' })).toBeTruthy();
});

test('agreeing by keyboard signs the task and opens the next', async () => {
  await openInbox();
  press('j');
  await screen.findByRole('region', { name: 'Task T-48214' });
  await screen.findByRole('button', { name: /Approve/ });
  press('a');
  await screen.findByRole('region', { name: 'Task T-48215' });
  expect(shop.tasks[1].state).toBe('DONE');
});

test('going against the machine asks for a reason first', async () => {
  await openInbox();
  await screen.findByRole('button', { name: /Approve/ });
  press('a');
  expect(await screen.findByText(/against the machine/)).toBeTruthy();
  fireEvent.click(document.querySelector('form [type=submit]')!);
  expect(await screen.findByText(/needs a reason/)).toBeTruthy();
  expect(shop.tasks[0].state).toBe('OPEN');
});

test("somebody else's claim is shown and cannot be signed over", async () => {
  history.replaceState(null, '', '/inbox/T-48216');
  await openInbox('Task T-48216');
  expect(await screen.findByText('operator2 has claimed this task.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Approve/ })).toBeNull();
});

test('one-letter shortcuts rest when they are switched off', async () => {
  localStorage.setItem('countersign-single-keys', 'false');
  await openInbox();
  press('j');
  expect(screen.getByRole('region', { name: 'Task T-48213' })).toBeTruthy();
  localStorage.clear();
});

test('a session that ends leads to the login and back to the same page', async () => {
  history.replaceState(null, '', '/inbox/T-48214');
  await openInbox('Task T-48214');
  shop.user = null;
  press('c');
  expect(await screen.findByText(/Your session has ended/)).toBeTruthy();
  await signIn('operator', 'operator');
  expect(await screen.findByRole('region', { name: 'Task T-48214' })).toBeTruthy();
});

async function openInbox(task = 'Task T-48213'): Promise<void> {
  shop.user = 'operator';
  render(<App />);
  await screen.findByRole('region', { name: task });
}

async function signIn(user: string, password: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText('User name'), { target: { value: user } });
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: password } });
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(screen.queryByText('Loading…')).toBeNull());
}

function press(key: string): void {
  fireEvent.keyDown(document.body, { key });
}

function wideScreen(query: string): MediaQueryList {
  const none = (): void => undefined;
  return {
    matches: query.includes('min-width'),
    media: query,
    onchange: null,
    addEventListener: none,
    removeEventListener: none,
    addListener: none,
    removeListener: none,
    dispatchEvent: () => false,
  };
}

class Nothing {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
