/** Beside a person's details: path from here, comparison, and the comparison of their dumps. */
import { Columns2, Files } from 'lucide-react';
import type { PersonDetail } from '../../shared/model/library.ts';
import { useActions } from '../state/context.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { PathFrom } from './PathFrom.tsx';

export function PersonTools({ person: { id, name, profiles } }: { person: PersonDetail }) {
  const { begin, beginCompare } = useActions();
  const dumps = [...new Set(profiles.map(({ dumpId }) => dumpId))].sort((a, b) => a - b);
  const [before, after] = dumps.slice(-2);
  return (
    <>
      <PathFrom node={{ id, name, kind: 'person' }} />
      <IconButton label={`Compare ${name} with somebody`} onClick={() => beginCompare({ id, name })}><Columns2 size={16} /></IconButton>
      {before !== undefined && after !== undefined && (
        <Button small look="quiet" icon={<Files size={14} />} onClick={() => begin({ kind: 'dumps', before, after })}>Compare dumps</Button>
      )}
    </>
  );
}
