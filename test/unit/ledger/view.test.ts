import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewOf } from '../../../electron/core/ledger/view.ts';
import type { LedgerRecord } from '../../../electron/core/ledger/types.ts';
import { TieFlag } from '../../../shared/model/slice.ts';
import { authorsOf, by, dump, names, ties } from './build.ts';

describe('papers', () => {
  test('records with equal titles in two dumps are one paper, and both records stay', () => {
    const view = viewOf([
      ...dump(1, 'Ada Lovelace', [{ title: 'On Engines', ...by('Ada Lovelace') }]),
      ...dump(2, 'Charles Babbage', [{ title: 'On engines.', ...by('Charles Babbage', 'Ada Lovelace') }]),
    ]);
    expect(view.papers).toHaveLength(1);
    expect(view.papers[0]?.records).toHaveLength(2);
    expect(view.sure.papers).toEqual([expect.objectContaining({ verdict: 'same', zone: 'sure' })]);
  });

  test('equal titles with different DOIs stay apart', () => {
    const title = 'Sketch of the Analytical Engine';
    const view = viewOf(dump(1, 'Ada Lovelace', [{ title, doi: '10.1/a' }, { title, doi: '10.1/b' }]));
    expect(view.papers).toHaveLength(2);
    expect(view.questions.papers).toEqual([expect.objectContaining({ verdict: 'version-of' })]);
  });

  test('two versions of an arXiv paper are one paper', () => {
    const view = viewOf(dump(1, 'Ada Lovelace', [{ title: 'Sketch of the Engine', arxivId: '2101.00001v1' }, { title: 'Sketch of the Engine', arxivId: '2101.00001v3' }]));
    expect(view.papers).toHaveLength(1);
  });

  test('untitled records are never joined to each other', () => {
    const view = viewOf(dump(1, 'Ada Lovelace', [{ abstract: 'The same words.' }, { abstract: 'The same words.' }]));
    expect(view.papers).toHaveLength(2);
  });
});

describe('authors', () => {
  test('the owner of a profile is an author of all its papers, even behind "et al."', () => {
    const view = viewOf(dump(1, 'Ada Lovelace', [{ title: 'On Engines', ...by('Mary Somerville', 'et al.') }]));
    expect(authorsOf(view, 'On Engines')).toEqual(['Mary Somerville', '(Ada Lovelace)']);
    expect(view.papers[0]?.cutIn).toBe(1);
  });

  test('an owner who is printed is not added a second time', () => {
    const view = viewOf(dump(1, 'Ada Lovelace', [{ title: 'On Engines', ...by('Ada LOVELACE', 'Mary Somerville') }]));
    expect(authorsOf(view, 'On Engines')).toEqual(['Ada Lovelace', 'Mary Somerville']);
  });

  test('a cut list never replaces a fuller one', () => {
    const view = viewOf([
      ...dump(1, 'Ada Lovelace', [{ title: 'On Engines', ...by('Mary Somerville', 'et al.') }]),
      ...dump(2, 'Ada Lovelace', [{ title: 'On Engines', ...by('Mary Somerville', 'Charles Babbage', 'Ada Lovelace') }]),
    ]);
    expect(authorsOf(view, 'On Engines')).toEqual(['Mary Somerville', 'Charles Babbage', 'Ada Lovelace']);
    expect(view.papers[0]?.cutIn).toBe(0);
  });

  test('initials alone never join people', () => {
    const view = viewOf(dump(1, 'Ada Lovelace', [{ title: 'One', ...by('J. Smith', 'Ada Lovelace') }, { title: 'Two', ...by('J. Smith', 'Ada Lovelace') }]));
    expect(names(view)).toEqual(['Ada Lovelace', 'J. Smith', 'J. Smith']);
  });

  test('one list printed by two dumps does not double the people with initials', () => {
    const list = by('J. Smith', 'Ada Lovelace');
    const view = viewOf([...dump(1, 'Ada Lovelace', [{ title: 'One', ...list }]), ...dump(2, 'Ada Lovelace', [{ title: 'One', ...list }])]);
    expect(names(view)).toEqual(['Ada Lovelace', 'J. Smith']);
  });

  test('the same name twice on one list is two people', () => {
    const view = viewOf(dump(1, 'Ada Lovelace', [{ title: 'One', ...by('Wei Wang', 'Wei Wang', 'Ada Lovelace') }]));
    expect(names(view)).toEqual(['Ada Lovelace', 'Wei Wang', 'Wei Wang']);
  });

  test('two middle initials that differ are two people', () => {
    const view = viewOf(dump(1, 'Ada Lovelace', [{ title: 'One', ...by('Felix A. Yu') }, { title: 'Two', ...by('Felix X. Yu') }]));
    expect(names(view)).toEqual(['Ada Lovelace', 'Felix A. Yu', 'Felix X. Yu']);
  });

  test('a spelling on a list can be the owner whom the list does not print in full', () => {
    const view = viewOf([
      ...dump(1, 'Ankit Singh Rawat', [{ title: 'Dual encoders for labels', ...by('Nilesh Gupta', 'Ankit S Rawat', 'et al.') }, { title: 'Other things', ...by('Nilesh Gupta', 'Ankit Singh Rawat') }]),
    ]);
    expect(authorsOf(view, 'Dual encoders for labels')).toEqual(['Nilesh Gupta', 'Ankit Singh Rawat']);
  });
});

describe('ties', () => {
  const people = (n: number): string[] => Array.from({ length: n }, (_, i) => `Person${String.fromCharCode(97 + i)} Test`);

  test('three authors are tied pairwise, each tie weighing one half', () => {
    const view = viewOf(dump(1, 'Ada Lovelace', [{ title: 'One', ...by('Ada Lovelace', 'Mary Somerville', 'Charles Babbage') }]));
    expect(ties(view)).toEqual(['Ada Lovelace – Charles Babbage: 1', 'Ada Lovelace – Mary Somerville: 1', 'Charles Babbage – Mary Somerville: 1']);
    expect(view.ties.map((tie) => tie.weight)).toEqual([0.5, 0.5, 0.5]);
  });

  test('twelve listed authors are a clique', () => {
    const view = viewOf(dump(1, 'Persona Test', [{ title: 'One', ...by(...people(12)) }]));
    expect(view.ties).toHaveLength(66);
  });

  test('thirteen listed authors are a fan from the owner', () => {
    const view = viewOf(dump(1, 'Persona Test', [{ title: 'One', ...by(...people(13)) }]));
    expect(view.ties).toHaveLength(12);
    expect(view.ties.every((tie) => tie.flags & TieFlag.fan)).toBe(true);
  });

  test('ties over cut lists are marked', () => {
    const view = viewOf(dump(1, 'Ada Lovelace', [{ title: 'One', ...by('Mary Somerville', 'et al.') }]));
    expect(view.ties.every((tie) => tie.flags & TieFlag.cut)).toBe(true);
  });
});

describe('whatever is imported', () => {
  const title = fc.constantFrom('One', 'one!', 'Two', 'Three', null);
  const author = fc.constantFrom('Ada Lovelace', 'A. Lovelace', 'Wei Wang', 'Mary Somerville', 'Fox');
  const record = fc.record({ title, authors: fc.array(author, { maxLength: 15 }), authorsTruncated: fc.boolean(), doi: fc.constantFrom(null, '10.1/a', '10.1/b') });
  const library = fc.array(fc.tuple(fc.constantFrom('Ada Lovelace', 'Wei Wang', 'A. Fox'), fc.array(record, { maxLength: 6 })), { maxLength: 4 })
    .map((dumps) => dumps.map(([owner, records], i) => dump(i + 1, owner, records)));

  test('the order of imports does not matter', () => {
    fc.assert(fc.property(library, fc.infiniteStream(fc.nat()), (dumps, order) => {
      const records = dumps.flat();
      const shuffled = records.map((one): [number, LedgerRecord] => [order.next().value ?? 0, one]).sort(([a], [b]) => a - b).map(([, one]) => one);
      expect(viewOf(shuffled)).toEqual(viewOf(records));
    }));
  });

  test('every record belongs to exactly one paper, and every owner is an author of all papers of the profile', () => {
    fc.assert(fc.property(library, (dumps) => {
      const records = dumps.flat();
      const view = viewOf(records);
      expect(view.papers.flatMap((paper) => paper.records.map((one) => one.key)).sort()).toEqual(records.map((one) => one.key).sort());
      const named = new Map(view.people.map((person) => [person.key, person]));
      for (const paper of view.papers) for (const one of paper.records) {
        expect(paper.authors.some(({ personKey }) => named.get(personKey)?.ownsDump && view.mentions.some((mention) =>
          mention.personKey === personKey && mention.record.key === one.key))).toBe(true);
      }
    }));
  });

  test('removing a dump gives the library as if it had never been there', () => {
    fc.assert(fc.property(library, (dumps) => {
      const without = dumps.slice(1).flat();
      const all = viewOf(dumps.flat());
      const removed = viewOf(all.papers.flatMap((paper) => paper.records).filter((one) => one.dumpId !== dumps[0]?.[0]?.dumpId));
      expect(removed).toEqual(viewOf(without));
    }));
  });

  test('nobody is tied to themselves, and every tie has a paper behind it', () => {
    fc.assert(fc.property(library, (dumps) => {
      const view = viewOf(dumps.flat());
      for (const tie of view.ties) expect(tie.source < tie.target && tie.weight > 0 && tie.papers > 0).toBe(true);
    }));
  });
});
