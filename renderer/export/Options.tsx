/** What a picture is to be: made for what, format, size, extent, background, and what stands on it. */
import { useId, useState, type ReactNode } from 'react';
import { paperSizes, type PictureSize, type PrintOptions } from '../../shared/print/options.ts';
import { counted } from '../../shared/text/words.ts';
import { useWindow } from '../state/context.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { inUnit, pixelWords, presetOf, presets, resized, formatNames } from './presets.ts';

function Choice<T extends string | number>({ label, value, values, onChange }: { label: string; value: T; values: readonly (readonly [T, string])[]; onChange: (value: T) => void }) {
  return (
    <fieldset className="seg wide" aria-label={label}>
      {values.map(([id, text]) => <button key={id} type="button" aria-pressed={id === value} onClick={() => onChange(id)}>{text}</button>)}
    </fieldset>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return <section className="exp-part" aria-label={title}><h2>{title}</h2>{children}</section>;
}

function Side({ label, unit, value, onChange }: { label: string; unit: string; value: number; onChange: (value: number) => void }) {
  const id = useId();
  return (
    <div className="inp exp-side">
      <input id={id} type="number" min={0} step="any" value={value} onChange={(event) => onChange(Number.isFinite(event.target.valueAsNumber) ? event.target.valueAsNumber : 0)} />
      <label className="muted small" htmlFor={id}>{label}<span className="vh">, in {unit}</span></label>
    </div>
  );
}

function Size({ size, onChange }: { size: PictureSize; onChange: (size: PictureSize) => void }) {
  const [locked, setLocked] = useState(true);
  return (
    <Part title="Size">
      <div className="exp-row">
        <Side label="wide" unit={size.unit} value={size.width} onChange={(width) => onChange(resized(size, 'width', width, locked))} />
        <Side label="high" unit={size.unit} value={size.height} onChange={(height) => onChange(resized(size, 'height', height, locked))} />
        <Choice label="Unit" value={size.unit} values={[['mm', 'mm'], ['inch', 'inch'], ['px', 'px']]} onChange={(unit) => onChange(inUnit(size, unit))} />
      </div>
      <div className="exp-row">
        <Choice label="Dots per inch" value={size.dpi} values={[[150, '150'], [300, '300'], [600, '600']]} onChange={(dpi) => onChange({ ...size, dpi })} />
        <span className="muted small grow">dpi</span>
        <span className="small num">{pixelWords(size)}</span>
      </div>
      <Checkbox checked={locked} onChange={setLocked}>Keep the ratio of the sides</Checkbox>
    </Part>
  );
}

function Extent({ value, onChange, people }: { value: PrintOptions['extent']; onChange: (value: PrintOptions['extent']) => void; people: number | null }) {
  const all = useWindow((state) => state.slice?.ids.length ?? 0);
  const nothing = useWindow((state) => state.history.here === null && state.chosen.length === 0);
  const choices = [['screen', 'What is on screen now', false], ['whole', 'Whole graph', false], ['selection', 'Selection only', nothing]] as const;
  return (
    <Part title="Show">
      {choices.map(([id, text, disabled]) => (
        <label className="chk" key={id}>
          <input type="radio" name="extent" checked={value === id} disabled={disabled} onChange={() => onChange(id)} />
          <span className="grow">{text}</span>
          {value === id && people !== null && <span className="n">{people} of {counted(all, 'node')}</span>}
        </label>
      ))}
    </Part>
  );
}

function Labels({ labels, onChange }: { labels: PrintOptions['labels']; onChange: (labels: PrintOptions['labels']) => void }) {
  const most = useWindow((state) => state.slice?.ids.length ?? 0);
  return (
    <div className="exp-row">
      <Checkbox checked={labels.shown} onChange={(shown) => onChange({ ...labels, shown })}>Labels</Checkbox>
      <input
        className="grow" type="range" min={0} max={most} value={Math.min(labels.count, most)} disabled={!labels.shown} aria-label="Number of labels"
        onChange={(event) => onChange({ ...labels, count: event.target.valueAsNumber })}
      />
      <span className="num small exp-n">{Math.min(labels.count, most)}</span>
    </div>
  );
}

interface OptionsProps { options: PrintOptions; onChange: (options: PrintOptions) => void; withView: boolean; onWithView: (on: boolean) => void; /** Null where nothing stands out. */ marked: boolean | null; onMarked: (on: boolean) => void; people: number | null }

export function Options({ options, onChange, withView, onWithView, marked, onMarked, people }: OptionsProps) {
  const change = (part: Partial<PrintOptions>): void => onChange({ ...options, ...part });
  const preset = presetOf(options.size);
  const [titled, setTitled] = useState(options.title !== '');
  return (
    <section className="exp-opts" aria-label="Options">
      <Part title="Made for">
        <Choice label="Made for" value={preset} values={presets.map(({ id, label }) => [id, label] as const)} onChange={(id) => { if (id !== 'custom') change({ size: paperSizes[id] }); }} />
      </Part>
      <Part title="Format">
        <Choice label="Format" value={options.format} values={Object.entries(formatNames).map(([id, label]) => [id as PrintOptions['format'], label] as const)} onChange={(format) => change({ format })} />
      </Part>
      <Size size={options.size} onChange={(size) => change({ size })} />
      <Extent value={options.extent} onChange={(extent) => change({ extent })} people={people} />
      <Part title="Background">
        <Choice label="Background" value={options.background} values={[['transparent', 'Transparent'], ['white', 'White'], ['dark', 'Dark']]} onChange={(background) => change({ background })} />
      </Part>
      <Part title="Include">
        <div className="exp-row">
          <Checkbox checked={titled} onChange={(on) => { setTitled(on); if (!on) change({ title: '' }); }}>Title</Checkbox>
          <span className="inp grow"><input aria-label="Title" placeholder="Who writes with whom" maxLength={300} disabled={!titled} value={options.title} onChange={(event) => change({ title: event.target.value })} /></span>
        </div>
        <Labels labels={options.labels} onChange={(labels) => change({ labels })} />
        <div className="exp-two">
          <Checkbox checked={options.legend} onChange={(legend) => change({ legend })}>Legend</Checkbox>
          <Checkbox checked={options.regions} onChange={(regions) => change({ regions })}>Region names</Checkbox>
          <Checkbox checked={options.source} onChange={(source) => change({ source })}>Source line</Checkbox>
          <Checkbox checked={options.greyscale} onChange={(greyscale) => change({ greyscale })}>Shapes for greyscale</Checkbox>
          <Checkbox checked={withView} onChange={onWithView}>This view in the file</Checkbox>
          {marked !== null && <Checkbox checked={marked} onChange={onMarked}>What stands out</Checkbox>}
        </div>
      </Part>
    </section>
  );
}
