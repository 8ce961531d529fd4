/** The small card beside the person under the pointer: who it is, and how many papers and coauthors. Never on touch. */
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { countedAtLeast } from '../people/counts.ts';
import { plural } from './keys.ts';

export interface CardFacts {
  key: string;
  name: string;
  papers: number;
  coauthors: number;
  /** There may be more coauthors: a list of authors is cut. */
  atLeast: boolean;
  community: string | null;
  color: string;
  /** Middle of the person's disc on the canvas. */
  x: number;
  y: number;
}

const DELAY_MS = 350;
const OFFSET = 18;
const ROOM = { width: 280, height: 84 } as const;

/** Shows a card when the pointer has rested on someone for a moment. `point` says whom it is on now. */
export function useHoverCard(): { shown: CardFacts | null; point: (card: CardFacts | null) => void } {
  const [shown, setShown] = useState<CardFacts | null>(null);
  const waiting = useRef<{ key: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const point = useCallback((card: CardFacts | null) => {
    if (card && waiting.current?.key === card.key) return;
    clearTimeout(waiting.current?.timer);
    setShown(null);
    waiting.current = card && { key: card.key, timer: setTimeout(() => { setShown(card); }, DELAY_MS) };
  }, []);
  useEffect(() => () => { clearTimeout(waiting.current?.timer); }, []);
  return { shown, point };
}

export function HoverCard({ card }: { card: CardFacts | null }): ReactElement | null {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = element.current?.parentElement;
    if (!card || !area || !element.current) return;
    const left = card.x + OFFSET + ROOM.width > area.clientWidth ? card.x - OFFSET - element.current.offsetWidth : card.x + OFFSET;
    const top = card.y + OFFSET + ROOM.height > area.clientHeight ? card.y - OFFSET - element.current.offsetHeight : card.y + OFFSET;
    element.current.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  }, [card]);
  if (!card) return null;
  return (
    <div ref={element} className="map-card" role="presentation">
      <b><span className="map-dot" style={{ background: card.color }} />{card.name}</b>
      {plural(card.papers, 'paper', 'papers')}, {countedAtLeast(card.coauthors, card.atLeast, 'coauthor')}
      {card.community === null ? null : ` · community ${card.community}`}
    </div>
  );
}
