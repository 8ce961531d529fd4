/** The way to the line of a dump that makes a statement. */
import { useActions } from '../state/context.tsx';

interface LineLinkProps {
  dumpId: number;
  file: string;
  line: number;
}

export function LineLink({ dumpId, file, line }: LineLinkProps) {
  const { openDialog } = useActions();
  return (
    <button type="button" className="lnk" title={file} aria-label={`line ${line} of ${file}`} onClick={() => openDialog({ kind: 'excerpt', dumpId, line })}>
      line {line}
    </button>
  );
}
