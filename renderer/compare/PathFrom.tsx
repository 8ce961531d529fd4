/** Beside the details of a node: a path from here. */
import { Route } from 'lucide-react';
import { useActions } from '../state/context.tsx';
import type { Stop } from '../state/tools.ts';
import { IconButton } from '../ui/Button.tsx';

export function PathFrom({ node }: { node: Stop }) {
  const { beginPath } = useActions();
  return <IconButton label={`Path from ${node.name}`} onClick={() => beginPath([node])}><Route size={16} /></IconButton>;
}
