/** A picture for print: its options, a preview at print size, and saving it. */
import { Copy, Ruler } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PicturePreview } from '../../shared/model/picture.ts';
import { firstOptions, READABLE_POINTS, sizeTrouble, type PrintOptions } from '../../shared/print/options.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { errorWords } from '../state/errors.ts';
import { hasMarks, type PictureWish } from '../state/export-actions.ts';
import { Button } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Options } from './Options.tsx';
import { Preview } from './Preview.tsx';
import { formatNames } from './presets.ts';

/** Milliseconds without a change before the preview is drawn anew. */
const PAUSE = 250;

type Shown = { preview: PicturePreview | null; trouble: string | null; stale: boolean };

/** The preview of what the options say, drawn a moment after the last change; the one before stays until then. */
function usePreview({ options, marked }: PictureWish): Shown {
  const { previewPicture } = useActions();
  const [shown, setShown] = useState<Shown>({ preview: null, trouble: null, stale: true });
  useEffect(() => {
    const controller = new AbortController();
    const trouble = sizeTrouble(options.format, options.size);
    const timer = setTimeout(() => {
      if (trouble !== null) return setShown(({ preview }) => ({ preview, trouble, stale: false }));
      setShown(({ preview }) => ({ preview, trouble: null, stale: true }));
      previewPicture({ options, marked }, controller.signal).then(
        (preview) => { if (!controller.signal.aborted) setShown({ preview, trouble: null, stale: false }); },
        (error: unknown) => { if (!controller.signal.aborted) setShown(({ preview }) => ({ preview, trouble: errorWords(error), stale: false })); },
      );
      return undefined;
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [options, marked, previewPicture]);
  return shown;
}

function SmallestName({ preview, options, onChange }: { preview: PicturePreview | null; options: PrintOptions; onChange: (options: PrintOptions) => void }) {
  const points = preview?.facts.smallestPoints ?? null;
  if (preview === null || points === null) return null;
  const small = points < READABLE_POINTS;
  return (
    <>
      <p className="exp-pt">
        <Ruler size={14} />
        <span>Smallest label prints at <b className="num">{points.toFixed(1)} pt</b>.</span>
        {small && <span className="tag warn">Below {READABLE_POINTS} pt</span>}
        {small && <button type="button" className="lnk" onClick={() => onChange({ ...options, labels: { ...options.labels, least: READABLE_POINTS } })}>Hide labels under {READABLE_POINTS} pt</button>}
        <span className="muted">{preview.facts.labels} of {preview.facts.wanted} names</span>
      </p>
      {preview.facts.remarks.map((remark) => <p className="small muted" key={remark}>{remark}</p>)}
    </>
  );
}

export function PictureTab({ extent = 'whole' }: { extent: PrintOptions['extent'] | undefined }) {
  const { closeDialog, copyPicture, printPicture } = useActions();
  const labels = useWindow((state) => state.labels);
  const regions = useWindow((state) => state.regions);
  const legend = useWindow((state) => state.legend ?? true);
  const marks = useWindow(hasMarks);
  // What is switched off on the map is not printed, unless it is asked for; what stands out is named on the map in any case.
  const [options, setOptions] = useState<PrintOptions>({ ...firstOptions, extent, regions, legend, labels: { ...firstOptions.labels, shown: labels || marks } });
  const [marked, setMarked] = useState(true);
  const [withView, setWithView] = useState(true);
  const { preview, trouble, stale } = usePreview({ options, marked });
  const [making, setMaking] = useState<{ share: number } | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const cancel = useRef<AbortController | null>(null);
  useEffect(() => () => cancel.current?.abort(), []);

  const make = async (work: (signal: AbortSignal) => Promise<boolean>): Promise<void> => {
    const controller = new AbortController();
    cancel.current = controller;
    setFailed(null);
    setMaking({ share: 0 });
    try {
      if (await work(controller.signal)) closeDialog();
    } catch (error) {
      if (!controller.signal.aborted) setFailed(errorWords(error));
    } finally {
      setMaking(null);
    }
  };
  const onProgress = (share: number): void => setMaking({ share });
  const name = formatNames[options.format];
  return (
    <>
      <div className="exp-body">
        <section className="exp-left" aria-label="Preview">
          <Preview svg={preview?.svg ?? null} options={options} stale={stale} />
          {(failed ?? trouble) !== null && <p className="note-d" role="alert">{failed ?? trouble}</p>}
          <SmallestName preview={preview} options={options} onChange={setOptions} />
        </section>
        <Options options={options} onChange={setOptions} withView={withView} onWithView={setWithView} marked={marks ? marked : null} onMarked={setMarked} people={preview?.facts.nodes ?? null} />
      </div>
      <div className="dlg-f">
        {making === null ? (
          <>
            <Button icon={<Copy size={15} />} disabled={trouble !== null} onClick={() => void make(async (signal) => { await copyPicture({ options, marked }, onProgress, signal); return false; })}>Copy picture</Button>
            <span className="muted small grow">{options.format === 'png' ? 'The resolution is written into the file.' : 'Fonts are embedded. Text stays text.'}</span>
            <Button onClick={closeDialog}>Cancel</Button>
            <Button look="pri" disabled={trouble !== null} onClick={() => void make((signal) => printPicture({ options, marked }, withView, onProgress, signal))}>Save {name}…</Button>
          </>
        ) : (
          <>
            <span className="grow"><Progress percent={100 * making.share} label={`Making the ${name}`} /></span>
            <Button onClick={() => cancel.current?.abort()}>Cancel</Button>
          </>
        )}
      </div>
    </>
  );
}
