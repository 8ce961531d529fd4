/** Asks one library everything that a window asks, in a process of its own, and tells how long each answer took on the processor, whatever else runs. */
import { createRouterClient } from '@orpc/server';
import { contextOf } from '../../../electron/core/context.ts';
import { service } from '../../../electron/core/service.ts';
import { openLibrary } from '../../../electron/core/store/open.ts';
import { all, run, sql, type ReadableDB } from '../../../electron/core/store/sql.ts';
import { noFilter } from '../../../shared/model/look.ts';
import { decodeSlice, NetworkKind, type GraphSlice } from '../../../shared/model/slice.ts';
import { randomNumbers } from '../../../shared/random.ts';
import { median } from '../measure.ts';

const [file = ''] = process.argv.slice(2);
const MOST = 2_000;
const rows: { what: string; figure: string; goal: string }[] = [];
const tell = (what: string, figure: string, goal = ''): void => void rows.push({ what, figure, goal });
const ms = (time: number): string => time.toFixed(time < 10 ? 1 : 0);

/** Milliseconds on the processor so far. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Tells how long one answer takes. */
async function once<T>(what: string, goal: string, ask: () => Promise<T>): Promise<T> {
  const began = now();
  const answer = await ask();
  tell(what, ms(now() - began), goal);
  return answer;
}

/** Tells the 95th percentile and the median of many answers, after one that is not counted. */
async function many<T>(what: string, goal: string, asked: readonly T[], ask: (one: T) => Promise<unknown>): Promise<void> {
  const [first] = asked;
  if (first !== undefined) await ask(first);
  const times: number[] = [];
  for (const one of asked) {
    const began = now();
    await ask(one);
    times.push(now() - began);
  }
  times.sort((a, b) => a - b);
  tell(what, `${ms(times[Math.floor(times.length * 0.95)] ?? 0)} (${ms(median(times))})`, goal);
}

/** Longest time in which nothing else was answered while something was awaited. */
async function longestPause(during: () => Promise<unknown>): Promise<number> {
  let [longest, last, on] = [0, now(), true];
  const tick = (): void => {
    longest = Math.max(longest, now() - last);
    last = now();
    if (on) setImmediate(tick);
  };
  setImmediate(tick);
  await during();
  on = false;
  return Math.max(longest, now() - last);
}

const keys = (db: ReadableDB, query: Parameters<typeof all>[1]): string[] => all<{ key: string }>(db, query).map(({ key }) => key);

/** What is typed on the way to words of titles and names: every beginning of some of them, of common words too. */
function typed(db: ReadableDB): string[] {
  const random = randomNumbers(7);
  const texts = all<{ text: string }>(db, sql`
    SELECT label AS text FROM paper WHERE id % (SELECT 1 + max(id) / 20 FROM paper) = 1 UNION ALL SELECT name FROM person WHERE id % (SELECT 1 + max(id) / 20 FROM person) = 1`);
  const phrases = [...texts.map(({ text }) => text.split(' ').slice(0, 1 + Math.floor(random() * 2)).join(' ')), 'data', 'the', 'model of', 'information'];
  return phrases.flatMap((phrase) => Array.from({ length: Math.min(phrase.length, 9) }, (_, i) => phrase.slice(0, i + 1).trim())).filter((text) => text !== '');
}

const began = now();
const library = openLibrary(file);
tell('Opening', ms(now() - began), '≤ 50');
const db = library.reader;
// Maps that an earlier run has drawn are worked out anew.
run(library.writer, sql`DELETE FROM drawn`);
const client = createRouterClient(service, { context: contextOf(() => library, '') });
const { papers, people, ties, dumps } = await once('What the library holds (summary)', '', () => client.library.summary());
const count = (n: number): string => n.toLocaleString('en');
tell('  people', count(people));
tell('  ties', count(ties));
tell('  dumps', count(dumps.length));

const slicing = { counting: 'fractional', opened: [] as string[], most: MOST } as const;
const draw = async (network: GraphSlice['network'], opened: string[] = []): Promise<GraphSlice> => decodeSlice(await (await client.network.slice({ ...slicing, network, opened })).arrayBuffer());
const pause = await longestPause(() => once('First map of coauthors', '≤ 15,000', () => draw('coauthors')));
tell('  longest time in which nothing else is answered', ms(pause), '≤ 200');
tell('  memory after it', `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`, '≤ 4,000 MB');
const whole = await once('  the same map again', '≤ 100', () => draw('coauthors'));
tell('  nodes drawn', `${count(whole.ids.length)} of ${count(whole.whole.nodes)}`);
const [closed] = whole.ids.filter((id) => id.startsWith('community:'));
if (closed !== undefined) await once('  a community opened', '≤ 300', () => draw('coauthors', [closed.slice('community:'.length)]));
for (const network of NetworkKind.options.filter((one) => one !== 'coauthors' && (one !== 'papers' || papers <= 100_000))) {
  await once(`First map of ${network}`, '', () => draw(network));
  await once('  again', '≤ 100', () => draw(network)).then(() => { const last = rows.at(-1); if (last) last.what = `  ${network} again`; });
}

const years = { ...noFilter, from: 2010, to: 2015 };
const [topic = ''] = keys(db, sql`SELECT key FROM topic WHERE source = 'phrase' ORDER BY id LIMIT 1`);
const [category = ''] = keys(db, sql`SELECT key FROM topic WHERE source = 'category' ORDER BY id LIMIT 1`);
await many('Mask of a filter', '≤ 200', [years, { ...noFilter, topics: [topic] }, years, years], (filter) => client.network.mask({ ...slicing, network: 'coauthors', filter }));
await many('Facets of a filter', '≤ 200', [years, { ...noFilter, topics: [topic] }, years, years], (filter) => client.network.facets({ filter }));

await once('Search, before the words are read', '', () => client.search.query({ text: 'infor', limit: 50 }));
const settled = now();
await client.search.palette({ text: 'qqxzzj', limit: 20 });
tell('Reading the words of the library, meanwhile', ms(now() - settled));
await many('Search while typing, p95 (median)', '≤ 20', typed(db), (text) => client.search.query({ text, limit: 50 }));
await many('Search for common words, p95 (median)', '≤ 150', ['data', 'the data', 'model of data', 'analysis of networks', 'sparse attention', 'learning'], (text) => client.search.query({ text, limit: 200 }));
await many('Palette, p95 (median)', '≤ 100', typed(db).slice(0, 60), (text) => client.search.palette({ text, limit: 50 }));
await many('Palette of misspelled words', '≤ 300', ['sparse atention', 'fedreated networks', 'informaton structre'], (text) => client.search.palette({ text, limit: 50 }));

const somePapers = keys(db, sql`SELECT key FROM paper WHERE id % (SELECT 1 + max(id) / 30 FROM paper) = 1`);
const somePeople = [...keys(db, sql`SELECT key FROM person WHERE id % (SELECT 1 + max(id) / 30 FROM person) = 1`), ...keys(db, sql`SELECT key FROM person ORDER BY papers DESC LIMIT 5`)];
const someTies = all<{ source: string; target: string }>(db, sql`
  SELECT a.key AS source, b.key AS target FROM (SELECT source, target FROM tie LIMIT 20) JOIN person a ON a.id = source JOIN person b ON b.id = target`);
await many('Paper', '≤ 100', somePapers, (id) => client.details.paper({ id }));
await many('Paper: topics, papers like it', '≤ 100', somePapers, (id) => client.details.paperTopics({ id }));
await many('Person', '≤ 100', somePeople, (id) => client.details.person({ id }));
await many('Person: topics, people alike, what is vouched for', '≤ 100', somePeople, (id) => client.details.personMap({ id }));
await many('Tie', '≤ 100', someTies, (tie) => client.details.tie(tie));
await many('Topic, a phrase and a category', '≤ 100', [topic, category], (id) => client.details.topic({ id }));
const pairs = somePeople.slice(1).map((id, i) => [somePeople[i] ?? '', id]);
await many('All shortest ways between two people, by steps', '≤ 300', pairs.slice(0, 20), (ids) => client.network.paths({ ids, by: 'steps', avoid: [] }));
await many('All shortest ways between two people, by strength', '≤ 300', pairs.slice(0, 20), (ids) => client.network.paths({ ids, by: 'ties', avoid: [] }));
await many('Two people compared', '≤ 100', pairs.slice(0, 20), ([left = '', right = '']) => client.network.compare({ left, right }));
tell('Memory at the end', `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`, '≤ 4,000 MB');
await draw('coauthors');
library.close();

const again = openLibrary(file);
const later = createRouterClient(service, { context: contextOf(() => again, '') });
await once('Opened again: the map of coauthors', '≤ 100', () => later.network.slice({ ...slicing, network: 'coauthors' }));
again.close();
console.log(JSON.stringify(rows));
