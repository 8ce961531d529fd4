/** A label with its matched parts marked, formulas drawn. */
import { MathText } from '../text/MathText.tsx';
import { markedParts } from './marked.ts';

export function MarkedLabel({ label, ranges }: { label: string; ranges: readonly (readonly [number, number])[] }) {
  return markedParts(label, ranges).map(({ text, marked, at }) => (marked ? <mark key={at}><MathText text={text} /></mark> : <MathText key={at} text={text} />));
}
