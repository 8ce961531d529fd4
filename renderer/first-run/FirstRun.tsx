/** The empty window: what can be dropped, where to begin, and the sample library. */
import { ClipboardPaste, FolderOpen } from 'lucide-react';
import { formatLabels } from '../../shared/model/record.ts';
import { useActions } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import { SampleSketch } from './SampleSketch.tsx';

function DropZone() {
  const { canReadClipboard, chooseFiles, pasteFromClipboard } = useActions();
  return (
    <section className="dz" aria-label="Import">
      <h1>Drop saved profile pages here</h1>
      <p>Coterie reads the papers and people in them, matches what is the same, and draws who worked with whom. Everything stays on this computer.</p>
      <div className="acts">
        <Button look="pri" icon={<FolderOpen size={15} />} onClick={() => void chooseFiles()}>Choose files…</Button>
        {canReadClipboard ? (
          <Button icon={<ClipboardPaste size={15} />} onClick={() => void pasteFromClipboard()}>
            Paste from clipboard <span aria-hidden="true"><Keys keys={['Ctrl', 'V']} /></span>
          </Button>
        ) : <span className="row soft">or paste a page with <span><Keys keys={['Ctrl', 'V']} /></span></span>}
      </div>
      <dl className="fmts">
        <dt>Profile pages</dt><dd>saved as text (.txt), or copied and pasted</dd>
        <dt>Layouts</dt><dd>{Object.values(formatLabels).join(' · ')}</dd>
        <dt>Folders</dt><dd>every profile page in them</dd>
      </dl>
      <p className="how">To save a profile: open it in your browser, scroll to the end, select all, copy, and paste here.</p>
    </section>
  );
}

function Sample() {
  const { openSample } = useActions();
  return (
    <section className="samp" aria-labelledby="sample-name">
      <div className="samp-pic"><SampleSketch /></div>
      <div className="samp-tx">
        <h2 id="sample-name">Sample library</h2>
        <p>A few profiles in the layouts that Coterie reads, made of facts about real papers. Have a look around, then add your own.</p>
        <Button small onClick={() => void openSample()}>Open the sample library</Button>
      </div>
    </section>
  );
}

export function FirstRun() {
  return <main className="first" data-area="start" tabIndex={-1}><div className="first-in"><DropZone /><Sample /></div></main>;
}
