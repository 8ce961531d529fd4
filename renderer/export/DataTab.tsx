/** The map, or its papers, in the formats of other programs. */
import { useState } from 'react';
import type { DataFormat } from '../../shared/model/picture.ts';
import { number } from '../../shared/text/words.ts';
import { useTheme } from '../shell/useTheme.ts';
import { useActions, useAnswer, useWindow } from '../state/context.tsx';
import { Button } from '../ui/Button.tsx';

function Formats({ title, formats, chosen, onChoose }: { title: string; formats: readonly DataFormat[]; chosen: string; onChoose: (id: string) => void }) {
  return (
    <fieldset className="exp-formats">
      <legend>{title}</legend>
      {formats.map(({ id, label, extension }) => (
        <label className="chk" key={id}>
          <input type="radio" name="format" checked={chosen === id} onChange={() => onChoose(id)} />
          <span className="grow">{label}</span><span className="n">.{extension}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function DataTab() {
  const { closeDialog, saveData } = useActions();
  const { answer } = useAnswer('formats', (client, signal) => client.data.formats(undefined, { signal }));
  const facets = useWindow((state) => state.facets);
  const nodes = useWindow((state) => state.slice?.ids.length ?? 0);
  const passing = useWindow((state) => state.mask?.nodes ?? state.slice?.ids.length ?? 0);
  const library = useWindow((state) => state.summary?.name ?? 'Coterie');
  const theme = useTheme();
  const [chosen, setChosen] = useState('gexf');
  const [extent, setExtent] = useState<'visible' | 'all'>('visible');
  const [busy, setBusy] = useState(false);
  const formats = answer.state === 'done' ? answer.value : [];
  const format = formats.find(({ id }) => id === chosen);
  const words = format?.of === 'papers'
    ? { visible: number(facets?.papers ?? 0), all: number(facets?.ofPapers ?? 0) } : { visible: number(passing), all: number(nodes) };
  const save = async (): Promise<void> => {
    if (!format) return;
    setBusy(true);
    if (await saveData(format, extent, library, theme)) closeDialog();
    setBusy(false);
  };
  return (
    <>
      <div className="exp-data">
        <Formats title="The map" formats={formats.filter(({ of }) => of === 'map')} chosen={chosen} onChoose={setChosen} />
        <Formats title="The papers" formats={formats.filter(({ of }) => of === 'papers')} chosen={chosen} onChoose={setChosen} />
        <fieldset className="exp-formats">
          <legend>How much</legend>
          <label className="chk"><input type="radio" name="data-extent" checked={extent === 'visible'} onChange={() => setExtent('visible')} /><span className="grow">What passes the filter</span><span className="n">{words.visible}</span></label>
          <label className="chk"><input type="radio" name="data-extent" checked={extent === 'all'} onChange={() => setExtent('all')} /><span className="grow">Everything in the library</span><span className="n">{words.all}</span></label>
        </fieldset>
      </div>
      <div className="dlg-f">
        <span className="muted small grow">Every file is read back before it is given to you.</span>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button look="pri" disabled={!format || busy} onClick={() => void save()}>Save {format?.label ?? ''}…</Button>
      </div>
    </>
  );
}
