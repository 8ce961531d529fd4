/** Topics of the user's own, without a window: their keys, their words, and two put together. */
import { describe, expect, test } from 'vitest';
import { mergedTopic, newKey, wordsIn } from '../../../renderer/topics/own.ts';

const own = (key: string, name: string, terms: string[]) => ({ key, name, terms, hidden: false });
const looms = { id: 'phrase:weavingloom', name: 'weaving looms' };
const cards = { id: 'phrase:punchedcard', name: 'punched cards' };
const learning = { id: 'category:LG', name: 'LG, Machine Learning' };

test('words stand on lines or between commas, each once', () => {
  expect(wordsIn(' looms, cards\n\nlooms; punched cards ')).toEqual(['looms', 'cards', 'punched cards']);
});

test('two topics of one name have two keys', () => {
  const first = newKey(' Looms ', []);
  expect(newKey('looms', [own(first, 'Looms', [])])).not.toBe(first);
});

describe('two topics together', () => {
  test('found ones make a new one with the words of both; a category goes in as it is', () => {
    expect(mergedTopic(looms, cards, [])).toEqual({ key: null, name: 'weaving looms', terms: ['weaving looms', 'punched cards'] });
    expect(mergedTopic(looms, learning, [])?.terms).toEqual(['weaving looms', 'category:LG']);
  });
  test('an own one takes the other in, whichever is named first', () => {
    const textiles = own('own:textiles', 'Textiles', ['weaving']);
    const whole = { key: 'own:textiles', name: 'Textiles', terms: ['weaving', 'punched cards'] };
    expect(mergedTopic({ id: textiles.key, name: textiles.name }, cards, [textiles])).toEqual(whole);
    expect(mergedTopic(cards, { id: textiles.key, name: textiles.name }, [textiles])).toEqual(whole);
  });
  test('one that was only renamed keeps what it was', () => {
    expect(mergedTopic({ id: looms.id, name: 'Looms' }, cards, [own(looms.id, 'Looms', [])])).toEqual({ key: looms.id, name: 'Looms', terms: ['punched cards'] });
  });
  test('the first of two own ones takes the second in, with what that was', () => {
    const [one, two] = [own('own:one', 'One', ['a']), own(looms.id, 'Looms', ['b'])];
    expect(mergedTopic({ id: one.key, name: 'One' }, { id: two.key, name: 'Looms' }, [one, two])).toEqual({ key: 'own:one', name: 'One', terms: ['a', looms.id, 'b'], takes: looms.id });
  });
});
