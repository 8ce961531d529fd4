/** A title or an abstract with its formulas drawn by KaTeX, MathML beside them; everything else is inert text. */
import katex from 'katex';
import { Fragment, memo, useLayoutEffect, useMemo, useRef } from 'react';
import { splitMath } from '../../shared/text/math.ts';

function Formula({ tex, source, display }: { tex: string; source: string; display: boolean }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    try {
      // Builds elements, never markup, as Trusted Types demand. The limits keep a hostile formula small.
      katex.render(tex, element, { displayMode: display, output: 'htmlAndMathml', strict: false, trust: false, maxSize: 20, maxExpand: 200 });
    } catch {
      // A formula that KaTeX does not know is shown as the dump has it.
      element.textContent = source;
      element.className = 'formula-source';
    }
  }, [tex, source, display]);
  return <span ref={place} />;
}

export const MathText = memo(function MathText({ text }: { text: string }) {
  const parts = useMemo(() => splitMath(text), [text]);
  return parts.map((part, index) => (
    part.kind === 'math'
      ? <Formula key={`${index}${part.source}`} tex={part.tex} source={part.source} display={part.display} />
      : <Fragment key={index}>{part.text.replaceAll('\\$', '$')}</Fragment>
  ));
});
