/** Makes one library in a process of its own, and tells how long that took. */
import { writeLibrary } from './write.ts';

const [file = '', papers = ''] = process.argv.slice(2);
const made = writeLibrary(file, Number(papers));
const seconds = (time: number): string => `${time.toFixed(0)} s`;
console.log(JSON.stringify([
  { what: 'Making it: dumps, papers, people, ties, search index', figure: seconds(made.seconds), goal: '' },
  { what: 'Making it: finding topics and phrases', figure: seconds(made.topicSeconds), goal: '' },
]));
