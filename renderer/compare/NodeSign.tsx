/** The sign before a name: the dot of a person, and for everything else what it is. */
import { Building2, FileText, Tag } from 'lucide-react';
import { PersonDot } from '../people/PersonDot.tsx';
import type { Stop } from '../state/tools.ts';

const icons = { paper: FileText, topic: Tag, institution: Building2 } as const;

export function NodeSign({ node: { id, kind } }: { node: Stop }) {
  if (kind === 'person') return <PersonDot personId={id} />;
  const Icon = icons[kind];
  return <span className="node-sign" title={kind}><Icon size={15} aria-hidden="true" /><span className="vh">{kind} </span></span>;
}
