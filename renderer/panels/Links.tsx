/** Addresses of a paper, to be copied: the app never opens them, because it never goes online. */
import { Copy } from 'lucide-react';
import type { PaperDetail } from '../../shared/model/library.ts';
import { useActions } from '../state/context.tsx';
import { IconButton } from '../ui/Button.tsx';

export function Links({ paper }: { paper: PaperDetail }) {
  const { copy } = useActions();
  const names = [paper.doi === null ? null : `doi:${paper.doi}`, paper.arxivId === null ? null : `arXiv:${paper.arxivId}`];
  const addresses = [...names.filter((name) => name !== null), ...paper.links];
  if (addresses.length === 0) return null;
  return (
    <section className="sec">
      <h2>Links <span className="hint">Coterie stays offline; copy them into a browser</span></h2>
      <ul className="links">
        {addresses.map((address) => (
          <li key={address}>
            <span className="mono">{address}</span>
            <IconButton label={`Copy ${address}`} onClick={() => void copy(address, 'Link')}><Copy size={14} /></IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
