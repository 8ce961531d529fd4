/** Files that could not be read: why, what to do, and their first lines where they are text. */
import { FileQuestionMark, FileX } from 'lucide-react';
import type { FileReport } from '../../shared/model/imports.ts';
import { Excerpt } from '../ui/Excerpt.tsx';

export function RefusedFiles({ files }: { files: readonly FileReport[] }) {
  const refused = files.flatMap(({ file, error }) => (error === null ? [] : [{ file, error }]));
  if (refused.length === 0) return null;
  return (
    <ul className="refused" aria-label="Files that could not be added">
      {refused.map(({ file, error }, index) => (
        <li key={`${index} ${file}`}>
          {error.head.length > 0 ? <FileQuestionMark size={20} className="warn" /> : <FileX size={20} className="danger" />}
          <div>
            <h2>{file}</h2>
            <p>{error.message}</p>
            {error.head.length > 0 && <Excerpt lines={error.head.map((text, line) => ({ line: line + 1, text, hit: false }))} />}
            <p>{error.advice}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
