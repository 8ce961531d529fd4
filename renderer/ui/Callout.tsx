/** A short message that stands where it matters: a note, a warning, or an error. */
import type { ReactNode } from 'react';

interface CalloutProps {
  kind: 'warning' | 'error';
  icon: ReactNode;
  children: ReactNode;
}

export function Callout({ kind, icon, children }: CalloutProps) {
  return <div className={`call ${kind}`} role={kind === 'error' ? 'alert' : 'note'}>{icon}<div className="grow">{children}</div></div>;
}
