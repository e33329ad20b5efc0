import { expect, it } from 'vitest';
import { agendaChanges } from './agenda-changes.ts';

const item = (key: string, number: string, more: object = {}) => ({ key, number, title: { en: key }, ...more });
const said = (...of: Parameters<typeof agendaChanges>) => agendaChanges(...of).map(({ change, key }) => [change, key]);
const agenda = [item('opening', '1'), item('gauges', '2'), item('other', '3')];

it('says nothing of what stayed, in whatever order languages are written', () => {
  expect(agendaChanges(agenda, agenda)).toEqual([]);
  const ko = { ...item('opening', '1'), title: { en: 'Opening', ko: '개회' } };
  const other = { ...item('opening', '1'), title: { ko: '개회', en: 'Opening' } };
  expect(agendaChanges([ko], [other])).toEqual([]);
  expect(
    agendaChanges([item('a', '1', { documents: ['A', 'B'] })], [item('a', '1', { documents: ['B', 'A'] })]),
  ).toEqual([]);
});

it('tells what was added, dropped, renumbered, retitled, annotated, and given other papers', () => {
  const after = [
    item('opening', '1', { title: { en: 'Opening of the meeting' } }),
    item('floods', '2', { documents: ['A/1'] }),
    item('gauges', '3', { annotation: { en: 'A note' }, documents: ['A/2'] }),
  ];
  expect(said(agenda, after)).toEqual([
    ['retitled', 'opening'],
    ['added', 'floods'],
    ['renumbered', 'gauges'],
    ['annotated', 'gauges'],
    ['papers', 'gauges'],
    ['dropped', 'other'],
  ]);
});

it('calls the fewest items moved', () => {
  const four = ['a', 'b', 'c', 'd'].map(key => item(key, key));
  const [a, b, c, d] = four as [never, never, never, never];
  expect(said(four, [d, a, b, c])).toEqual([['moved', 'd']]);
  expect(said(four, [b, a, d, c])).toHaveLength(2);
  // A new number says it already.
  expect(said([item('a', '1'), item('b', '2')], [item('b', '1'), item('a', '2')])).toEqual([
    ['renumbered', 'b'],
    ['renumbered', 'a'],
  ]);
});
