import { expect, test } from 'vitest';
import { sampleTask } from '../../dev/samples';
import { against } from './tasks';
import { byVerdict } from './useSigning';
import { toPage } from './SimilarPanel';

const tasks = [0, 1, 2].map(sampleTask); // the first is proposed for refusal

test('agreeing with the machine signs each task as it was proposed', () => {
  expect(byVerdict(tasks, 'agree')).toEqual([
    ['approve', [tasks[1].id, tasks[2].id]],
    ['refuse', [tasks[0].id]],
  ]);
});

test('a blind task goes along, so that the server can say why it is not signed with the others', () => {
  const blind = { ...tasks[0], proposal: undefined, blind: true, hidden: true };
  expect(byVerdict([blind, tasks[1]], 'agree')).toEqual([['approve', [blind.id, tasks[1].id]]]);
  expect(against(blind, 'approve') || against(blind, 'refuse')).toBe(false);
});

test('one verdict for all is one call', () => {
  expect(byVerdict(tasks, 'refuse')).toEqual([['refuse', tasks.map(({ id }) => id)]]);
});

test('the link to similar cases leads to our search', () => {
  expect(toPage('/api/v1/decisions?rule=ESC-020&signed=true')).toBe('/decisions?rule=ESC-020&signed=true');
});
