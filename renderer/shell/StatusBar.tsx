/** The status bar: what the library holds, how the layout stands, and that nothing leaves the machine. */
import { Check, HardDrive } from 'lucide-react';
import { number } from '../../shared/text/words.ts';
import { useWindow } from '../state/context.tsx';
import { Progress } from '../ui/Progress.tsx';

function Counts() {
  const summary = useWindow((state) => state.summary);
  if (summary === null) return <span>Reading the library…</span>;
  if (summary.dumps.length === 0) return <span>Empty library</span>;
  return (
    <>
      <span><b className="num">{number(summary.papers)}</b> papers</span>
      <span><b className="num">{number(summary.people)}</b> people</span>
      <span className="hide-s"><b className="num">{number(summary.ties)}</b> ties</span>
    </>
  );
}

/** Why the map does not draw the whole network. */
function LeftOut() {
  const drawn = useWindow((state) => state.slice?.ids.length ?? 0);
  const whole = useWindow((state) => state.slice?.whole ?? null);
  if (whole === null || whole.reason === null) return null;
  return <span className="left-out trunc" title={whole.reason}>Showing <b className="num">{number(drawn)}</b> of <b className="num">{number(whole.nodes)}</b>. {whole.reason}</span>;
}

function Layout() {
  const { phase, steps, limit } = useWindow((state) => state.layout);
  if (phase === 'waiting') return null;
  if (phase === 'settled') return <span className="it hide-s"><Check size={13} />Layout settled{steps > 0 && ` after ${number(steps)} steps`}</span>;
  if (phase === 'paused') return <span className="it hide-s">Layout paused after {number(steps)} steps</span>;
  return (
    <span className="it hide-s">
      Layout <Progress percent={limit === 0 ? 0 : (100 * steps) / limit} label="Layout" /> <span className="num">{number(steps)} of {number(limit)} steps</span>
    </span>
  );
}

export function StatusBar() {
  const empty = useWindow((state) => (state.summary?.dumps.length ?? 0) === 0);
  return (
    <footer className="statusbar">
      <Counts />
      <LeftOut />
      <span className="grow" />
      {!empty && <Layout />}
      <span className="badge-off" title="Nothing leaves this computer"><HardDrive size={13} />Offline</span>
    </footer>
  );
}
