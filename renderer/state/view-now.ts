/** What the window shows of the map, as a view that can be kept: look, camera, names, and where everyone stands. */
import { firstLook, type View } from '../../shared/model/look.ts';
import type { WindowState } from './store.ts';

export function viewNow({ map, mapState, labels, regions, legend, chosen }: Pick<WindowState, 'map' | 'mapState' | 'labels' | 'regions' | 'legend' | 'chosen'>): View {
  const { ids, x, y } = map?.placement() ?? { ids: [], x: [], y: [] };
  const camera = map?.camera();
  return {
    look: mapState?.look ?? firstLook, labels, regions, ids, x, y, camera: { x: camera?.x ?? 0, y: camera?.y ?? 0, ratio: camera ? camera.fit / camera.scale : 1, angle: 0 },
    ...(legend === null ? {} : { legend }),
    ...(chosen.length > 0 ? { chosen: [...chosen] } : {}),
  };
}
