/** Over the map while it shows whom another strictness would join and part: what would follow, and the ways on. */
import { useActions, useWindow } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { trialSentences } from './trial-words.ts';

export function TrialBar() {
  const trial = useWindow((state) => state.trial);
  const { applyTrial, leaveTrial, showScreen } = useActions();
  if (trial?.onMap !== true) return null;
  const { joins, parts } = trial.preview;
  return (
    <section className="fl trial" data-map-control aria-label="Preview of another strictness">
      <p><b>Strictness {trial.value.toFixed(2)}, not applied.</b> {trialSentences(trial.preview)}</p>
      <div className="acts">
        <Button small look="pri" onClick={() => void applyTrial()}>Apply</Button>
        <Button small onClick={() => showScreen('review')}>Back to the review</Button>
        <Button small look="quiet" onClick={leaveTrial}>Cancel</Button>
        <span className="lg-trial" aria-hidden="true">
          {joins.length > 0 && <><svg width={26} height={12}><path d="M1 6h24" /></svg> would be one</>}
          {parts.length > 0 && <><svg width={14} height={14}><circle cx={7} cy={7} r={5.5} /></svg> would part</>}
        </span>
      </div>
    </section>
  );
}
