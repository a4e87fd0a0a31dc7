import { expect, test } from 'vitest';
import { dayAt, lanes, spanAround } from './stretches';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const DAY = 86_400_000;
const at = (days: number): string => new Date(spanAround(NOW, 0).from + days * DAY).toISOString();

test('four weeks are shown, with a week that is over', () => {
  const span = spanAround(NOW, 0);
  expect(dayAt(span, 7).toDateString()).toBe(new Date(NOW).toDateString());
  expect(dayAt(spanAround(NOW, 1), 0).toDateString()).toBe(dayAt(span, 28).toDateString());
});

test('of each rule set the stretches that fall into them are bars, cut at the edges', () => {
  const live = {
    ruleset: 'a/b',
    version: 1,
    from: at(-100),
    until: at(14),
    state: 'live' as const,
    zone: 'UTC',
  };
  const friday = {
    ruleset: 'a/b',
    change: 2,
    from: at(14),
    until: at(21),
    state: 'scheduled' as const,
    zone: 'UTC',
  };
  const old = {
    ruleset: 'c/d',
    version: 1,
    from: at(-9),
    until: at(-3),
    state: 'ended' as const,
    zone: 'UTC',
  };
  const [[name, bars], [other, none]] = lanes([friday, live, old], spanAround(NOW, 0));
  expect([name, other, none]).toEqual(['a/b', 'c/d', []]);
  expect(bars.map(({ left, width, open }) => [left, width, open])).toEqual([
    [50, 25, false],
    [0, 50, false],
  ]);
});
