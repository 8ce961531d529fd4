/** What is read from a library for its networks, and that they say the same as the ledger. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rowOf } from '../../../electron/core/network/csr.ts';
import { incidence } from '../../../electron/core/network/incidence.ts';
import { institutionKey } from '../../../electron/core/network/institution-key.ts';
import { all, sql } from '../../../electron/core/store/sql.ts';
import { importPages, library, page } from '../jobs/library.ts';
import { coauthorNet, institutionNet, mixedNet } from './library.ts';

const sample = resolve(import.meta.dirname, '../../../data/sample');
const pages = readdirSync(sample).filter((name) => name.endsWith('.txt')).map((name) => ({ name, path: join(sample, name) }));

describe('the sample library', () => {
  test('has the coauthor ties that the ledger worked out', async () => {
    const into = library();
    await importPages(into, pages);
    const net = coauthorNet(incidence(into.reader), 'fractional');
    const drawn = Array.from(net.source, (from, i) => ({
      ends: [net.ids[from] ?? '', net.ids[net.target[i] ?? 0] ?? ''].sort(), weight: Math.fround(net.weight[i] ?? 0), papers: net.sharedPapers[i], flags: net.tieFlags[i],
    }));
    const kept = all<{ a: string; b: string; weight: number; papers: number; flags: number }>(into.reader, sql`
      SELECT one.key AS a, other.key AS b, weight, tie.papers, flags FROM tie JOIN person one ON one.id = tie.source JOIN person other ON other.id = tie.target`);
    expect(drawn).toHaveLength(kept.length);
    expect(drawn).toEqual(expect.arrayContaining(kept.map(({ a, b, weight, papers, flags }) => ({ ends: [a, b].sort(), weight: expect.closeTo(weight, 5), papers, flags }))));
  });
  test('is read again after it changed, and only then', async () => {
    const into = library();
    await importPages(into, pages.slice(0, 1));
    const before = incidence(into.reader);
    expect(incidence(into.reader)).toBe(before);
    await importPages(into, pages.slice(1));
    expect(incidence(into.reader).papers.ids.length).toBeGreaterThan(before.papers.ids.length);
  });
  test('numbers the same things in both directions', async () => {
    const into = library();
    await importPages(into, pages);
    const { papers, people, authorsOf, ofPerson } = incidence(into.reader);
    papers.ids.forEach((_, paper) => {
      for (const person of rowOf(authorsOf, paper)) expect(rowOf(ofPerson, person)).toContain(paper);
    });
    expect(ofPerson.items).toHaveLength(authorsOf.items.length);
    expect(people.names).toContain('Santo Fortunato');
  });
});

describe('institutions', () => {
  const titles = ['Whales and their songs', 'Gravity near black holes', 'Tax law in the Hanse', 'Bread made of rye'];
  const profile = (organisations: string[]) => ['Jane Roe', '', 'LG', 'h-index1', `${organisations.length}papers`, '', `${organisations.length} Papers`, '',
    ...organisations.flatMap((printed, i) => ['LGJan 1, 2020', titles[i] ?? '', '', `Jane Roe, John Doe · ${printed}`, '', `${titles[i]} and nothing else.`, ''])].join('\n');

  test('spelled with other capitals, accents and signs are one, shown as printed most often', async () => {
    const into = library();
    await importPages(into, [page('jane.txt', profile(['École Polytechnique', 'Ecole polytechnique', 'École Polytechnique', 'mit']))]);
    const known = incidence(into.reader);
    expect(known.institutions.names.toSorted()).toEqual(['mit', 'École Polytechnique']);
    expect(institutionNet(known, 'full').papers.toSorted()).toEqual(Uint32Array.of(1, 3));
  });
  test('stated by a profile belong to its owner, not to the papers', async () => {
    const into = library();
    const name = 'bzpeer-claimed-with-affiliation.txt';
    await importPages(into, [{ name, path: resolve(import.meta.dirname, '../../formats/fixtures', name) }]);
    const known = incidence(into.reader);
    const owner = known.people.owns.indexOf(1);
    const [institution = -1] = rowOf(known.affiliationsOf, owner);
    expect(known.institutions.names[institution]).toBe('Delta School of Mud');
    expect(rowOf(known.ofInstitution, institution)).toHaveLength(0);
    const net = mixedNet(known, 'fractional');
    const node = net.ids.indexOf(known.institutions.ids[institution] ?? '');
    expect([...net.source].filter((_, i) => net.target[i] === node).map((from) => net.ids[from])).toEqual([known.people.ids[owner]]);
  });
  test('have a key without case, accents, punctuation, article and ampersand', () => {
    expect(institutionKey('The University of Texas, Austin')).toBe(institutionKey('university of texas austin'));
    expect(institutionKey('Texas A&M')).toBe(institutionKey('Texas A and M'));
    expect(institutionKey('ETH Zürich')).toBe(institutionKey('eth zurich'));
    expect(institutionKey('Stanford')).not.toBe(institutionKey('Stamford'));
  });
});
