/** The picture as it would be printed, fitted into the dialog or at the size that it has on paper. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import { pagePoints, type PrintOptions } from '../../shared/print/options.ts';

/** CSS pixels in a point. */
const PER_POINT = 96 / 72;

/** Shows a picture in an <img>, in which nothing of it can run; its address is let go of with it. */
function useShown(svg: string | null): RefObject<HTMLImageElement | null> {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (svg === null || image.current === null) return undefined;
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [svg]);
  return image;
}

export function Preview({ svg, options, stale }: { svg: string | null; options: PrintOptions; stale: boolean }) {
  const [actual, setActual] = useState(false);
  const image = useShown(svg);
  const page = pagePoints(options.size);
  return (
    <>
      <div className="exp-h">
        <span className="grow">Preview {actual ? 'at print size' : 'fitted'}</span>
        <fieldset className="seg" aria-label="Size of the preview">
          <button type="button" aria-pressed={!actual} onClick={() => setActual(false)}>Fit</button>
          <button type="button" aria-pressed={actual} onClick={() => setActual(true)}>100%</button>
        </fieldset>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- at print size the page is scrolled, also with the keyboard. */}
      <div className={actual ? 'exp-page actual' : 'exp-page'} role="region" aria-label="Page" tabIndex={actual ? 0 : undefined} aria-busy={stale}>
        {svg === null ? <p className="muted">Drawing the preview…</p> : (
          <img
            ref={image} className={`exp-img ${options.background}`} alt="The map as it will be printed"
            style={actual ? { width: `${page.width * PER_POINT}px`, maxWidth: 'none', maxHeight: 'none' } : { aspectRatio: `${page.width} / ${page.height}` }}
          />
        )}
      </div>
    </>
  );
}
