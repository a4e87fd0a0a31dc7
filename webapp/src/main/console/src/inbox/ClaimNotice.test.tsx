import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { TaskDetail } from '../api/views';
import '../i18n';
import { ClaimNotice } from './ClaimNotice';

afterEach(cleanup);

const notice = (claimedBy?: string) => (
  <ClaimNotice task={{ state: 'OPEN', claimedBy } as TaskDetail} me="operator" goOn={() => undefined} />
);

test('who comes to a task that somebody has is told so', () => {
  render(notice('operator2'));
  expect(screen.getByRole('status').textContent).toContain('operator2 has claimed this task.');
});

test('a claim beside the reader is news, each time', () => {
  const { rerender } = render(notice());
  for (const who of ['operator2', 'supervisor']) {
    rerender(notice(who));
    expect(screen.getByRole('status').textContent).toContain(`Claimed by ${who} a moment ago.`);
    rerender(notice());
    expect(screen.queryByRole('status')).toBeNull();
  }
});
