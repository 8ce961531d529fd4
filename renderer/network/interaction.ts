/** What a gesture on the canvas means: whom it selects, opens, drags, or shows a card of. */
import { droppedOn, type Stood } from './drop.ts';
import type { CardFacts } from './HoverCard.tsx';
import type { MapEngine } from './engine.ts';
import type { GestureTarget } from './gestures.ts';
import { coauthors, mayHaveMore } from './model.ts';
import type { MapViewProps } from './types.ts';
import { categoryColor, palette } from '../../shared/style/palette.ts';

/** Answers gestures on `element` with what they mean for the map. `point` shows the card of whom the pointer is on. */
export function gestureTarget(map: MapEngine, element: HTMLElement, props: () => MapViewProps, point: (card: CardFacts | null) => void): GestureTarget {
  const over = (row: number): void => {
    map.hover(row);
    element.classList.toggle('over', row >= 0);
    point(row < 0 ? null : cardOf(map, row, props().theme));
  };
  let stood: Stood = { x: 0, y: 0, pinned: 0 };
  return {
    grab: (at) => {
      const row = map.personAt(at);
      if (row >= 0) stood = map.stoodAt(row);
      return row;
    },
    hover: (at, touch) => {
      const row = at && !touch ? map.personAt(at) : -1;
      over(row);
      const onName = row < 0 && at !== null && !touch && map.regionAt(at) > 0;
      element.classList.toggle('naming', onName);
      if (row < 0 && at && !touch && !onName) element.classList.toggle('over', map.tieAt(at) >= 0);
    },
    click: (at) => {
      const row = map.personAt(at);
      const tie = row < 0 && map.regionAt(at) === 0 ? map.tieAt(at) : -1;
      const { ids, source, target } = map.model.slice;
      point(null);
      if (row >= 0) props().onSelect({ kind: 'person', id: ids[row] ?? '' });
      else if (tie >= 0) props().onSelect({ kind: 'tie', source: ids[source[tie] ?? 0] ?? '', target: ids[target[tie] ?? 0] ?? '' });
      else props().onSelect(null);
    },
    doubleClick: (at) => {
      const id = map.model.slice.ids[map.personAt(at)];
      const region = map.regionAt(at);
      if (id !== undefined) props().onOpen(id);
      else if (region > 0) props().onNameRegion?.(region);
    },
    pan: (dx, dy) => { over(-1); map.pan(dx, dy); },
    dragPerson: (row, at) => {
      point(null);
      element.classList.add('grabbing');
      map.drag(row, at);
      map.hover(props().onDropOn ? map.personBelow(row) : -1);
    },
    dropPerson: (row) => {
      element.classList.remove('grabbing');
      const onto = props().onDropOn ? map.personBelow(row) : -1;
      if (onto >= 0) props().onDropOn?.(droppedOn(map, element, row, onto, stood));
      else map.drop(row);
    },
    zoom: (factor, at) => { point(null); map.zoomBy(factor, at); },
  };
}

function cardOf(map: MapEngine, row: number, theme: MapViewProps['theme']): CardFacts {
  const { slice } = map.model;
  const { x, y } = map.whereIs(row);
  return {
    key: slice.ids[row] ?? '', name: slice.names[row] ?? '', papers: slice.papers[row] ?? 0, coauthors: coauthors(map.model, row).length,
    atLeast: mayHaveMore(slice, row),
    community: slice.communities[(slice.community[row] ?? 0) - 1]?.letter ?? null,
    color: categoryColor(palette(theme), slice.community[row] ?? 0), x, y,
  };
}
