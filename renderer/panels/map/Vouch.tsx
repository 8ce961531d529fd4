/** What this library can vouch for about a person, beside what a page claims; the formula is one click away. */
import type { Vouch as VouchView } from '../../../shared/model/map.ts';

/** `vouch` is null until it has been computed. */
export function Vouch({ vouch }: { vouch: VouchView | null }) {
  return (
    <section className="sec">
      <h2>This library vouches for <span className="hint">computed here from the dumps</span></h2>
      <p className="vouch">{vouch === null ? <span className="muted">Reading…</span> : <><b className="num">{vouch.value}</b> of 100</>}</p>
      {vouch !== null && (
        <details className="fold">
          <summary>How it is computed</summary>
          <ul className="vouch-parts">{vouch.parts.map(({ label, sentence }) => <li key={label}><b>{label}</b><span>{sentence}</span></li>)}</ul>
          <p className="small muted">{vouch.formula}</p>
        </details>
      )}
    </section>
  );
}
