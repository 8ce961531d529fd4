/** Reading a VOSviewer thesaurus or a CiteSpace alias file: what each line means for the people of a library. */
import { describe, expect, test } from 'vitest';
import { undo } from '../../../electron/core/history.ts';
import { peopleList } from '../../../electron/core/review/people.ts';
import { renamePerson } from '../../../electron/core/review/decide.ts';
import { adopt, merge, people, personOf, plan, preview, riversAndMoons, spellings, split, states, thesaurus, whoIsWho, why } from './world.ts';

describe('a thesaurus of authors', () => {
  test('makes one person of everybody who carries either name, and shows the name to replace by', async () => {
    const into = await riversAndMoons();
    adopt(into, thesaurus('J. Park\tJun Park'));
    expect(people(into)).not.toContain('J. Park');
    expect(spellings(into, 'Jun Park')).toEqual(['J. Park', 'Jun Park']);
  });

  test('is one step in the history, named after its file, and one undo takes all of it back', async () => {
    const into = await riversAndMoons();
    const before = whoIsWho(into);
    const { entries } = adopt(into, thesaurus('J. Park\tJun Park', 'Karl Brandt\tBrandt, K. M.', 'Augusta King\tCountess of Lovelace'), 'names.txt');
    expect(entries.at(-1)).toMatchObject({ sentence: 'Took over 3 decisions from names.txt', state: 'done' });
    undo(into.writer);
    expect(whoIsWho(into)).toEqual(before);
  });

  test('shows a name that is printed nowhere', async () => {
    const into = await riversAndMoons();
    adopt(into, thesaurus('Augusta King\tLovelace, Ada'));
    expect(people(into)).toContain('Lovelace, Ada');
  });

  test('joins names whose replacement is printed nowhere to each other', async () => {
    const into = await riversAndMoons();
    adopt(into, thesaurus('J. Park\tPark, Jun-ho', 'Jun Park\tPark, Jun-ho'));
    expect(spellings(into, 'Park, Jun-ho')).toEqual(['J. Park', 'Jun Park']);
  });

  test('says how many people become one, so that a common name is not joined unseen', async () => {
    const into = await riversAndMoons();
    const carriers = peopleList(into.reader).filter(({ name }) => name === 'J. Park' || name === 'Jun Park').length;
    const { outcomes } = plan(into, thesaurus('J. Park\tJun Park', 'Augusta King\tAda'));
    expect(outcomes.map(({ sentence }) => sentence)).toEqual([`“J. Park” is replaced by “Jun Park”: ${carriers} people become one.`, '“Augusta King” is replaced by “Ada”.']);
  });

  test('in lower case and with the family name first means the same people', async () => {
    const into = await riversAndMoons();
    adopt(into, thesaurus('"park, j."\t"park, jun"'));
    expect(spellings(into, 'Jun Park')).toEqual(['J. Park', 'Jun Park']);
  });

  test('read a second time changes nothing', async () => {
    const into = await riversAndMoons();
    const text = thesaurus('J. Park\tJun Park', 'Augusta King\tAda King');
    adopt(into, text);
    expect(states(into, text)).toEqual(['already', 'already']);
    expect(adopt(into, text).entries).toHaveLength(2);
  });

  test('changes nothing before it is taken over', async () => {
    const into = await riversAndMoons();
    const before = [whoIsWho(into), peopleList(into.reader)];
    const { counts, afterwards } = preview(into, thesaurus('J. Park\tJun Park'));
    expect(counts).toMatchObject({ applies: 1, already: 0 });
    expect([whoIsWho(into), peopleList(into.reader)]).toEqual(before);
    const count = people(into).length;
    adopt(into, thesaurus('J. Park\tJun Park'));
    expect(afterwards[0]).toBe(`${count} people become ${people(into).length} people.`);
  });
});

describe('a line is listed, not applied, when', () => {
  test('it joins two names of one author list', async () => {
    const into = await riversAndMoons();
    const text = thesaurus('J. Park\tRosa Thal');
    expect(states(into, text)).toEqual(['contradicts']);
    expect(why(into, text)).toMatch(/one author list \(“(?:Sketches of rivers|Measuring floods)”\)/u);
  });

  test('lines one after the other would join two names of one author list', async () => {
    const into = await riversAndMoons();
    expect(states(into, thesaurus('J. Park\tAugusta King', 'Augusta King\tRosa Thal'))).toEqual(['applies', 'contradicts']);
  });

  test('the user keeps the two apart here', async () => {
    const into = await riversAndMoons();
    merge(into, 'Augusta King', 'Karl Brandt');
    split(into, personOf(into, 'Augusta King'), 'Augusta King');
    const text = thesaurus('Augusta King\tKarl Brandt');
    expect(states(into, text)).toEqual(['contradicts']);
    expect(why(into, text)).toContain('Your word holds');
  });

  test('the user gave the person another name here', async () => {
    const into = await riversAndMoons();
    renamePerson(into.writer, { id: peopleList(into.reader).find(({ name }) => name === 'Augusta King')?.personId ?? '', name: 'Ada' });
    expect(states(into, thesaurus('Augusta King\tCountess of Lovelace'))).toEqual(['contradicts']);
    adopt(into, thesaurus('Augusta King\tKarl Brandt'));
    expect(spellings(into, 'Ada')).toEqual(['Augusta King', 'Karl Brandt']);
  });

  test('an earlier line replaces the same label by another', async () => {
    const into = await riversAndMoons();
    const text = thesaurus('J. Park\tJun Park', 'J. Park\tAugusta King', 'j. park\tjun park');
    expect(states(into, text)).toEqual(['applies', 'contradicts', 'already']);
    expect(why(into, text)).toContain('Line 2');
  });

  test('nobody here carries the label, as in a thesaurus of topics', async () => {
    const into = await riversAndMoons();
    expect(states(into, thesaurus('neural nets\tneural network', 'copyright\t'))).toEqual(['unknown', 'unknown']);
  });

  test('it cannot be read', async () => {
    const into = await riversAndMoons();
    const { outcomes } = plan(into, thesaurus('only one column', '\tno label', '"never closed\tx', '', 'J. Park\tJun Park'));
    expect(outcomes.map(({ line, state }) => [line, state])).toEqual([[2, 'damaged'], [3, 'damaged'], [4, 'damaged'], [6, 'applies']]);
  });
});

test('lines that go round in a circle join everybody in it and end', async () => {
  const into = await riversAndMoons();
  adopt(into, thesaurus('J. Park\tJun Park', 'Jun Park\tAugusta King', 'Augusta King\tJ. Park'));
  expect(spellings(into, personOf(into, 'Augusta King'))).toEqual(['Augusta King', 'J. Park', 'Jun Park']);
});

test('columns may be in another order and separated by commas or semicolons', async () => {
  const into = await riversAndMoons();
  expect(states(into, 'Replace by;Label\nJun Park;J. Park')).toEqual(['applies']);
  expect(states(into, '"label","replace by"\n"Park, J.","Park, Jun"')).toEqual(['applies']);
});

describe('an alias file', () => {
  test('names the one to keep first', async () => {
    const into = await riversAndMoons();
    adopt(into, 'Ada King#Augusta King\nJun Park#J. Park\n');
    expect(people(into)).toContain('Ada King');
    expect(spellings(into, 'Jun Park')).toEqual(['J. Park', 'Jun Park']);
  });

  test('may speak of keywords, which are nobody', async () => {
    expect(why(await riversAndMoons(), '@PHRASEalfalfa#@PHRASElucerne\n')).toContain('keyword');
  });

  test('may hold lines that are no pairs', async () => {
    expect(states(await riversAndMoons(), 'Jun Park#J. Park\nno pair\na#b#c\n#x\n', 'citespace.alias')).toEqual(['applies', 'damaged', 'damaged', 'damaged']);
  });
});
