/** How the window looks: what is open, what is said, and the picture of the map. */
import type { DroppedOn, LayoutState, MapHandle } from '../network/types.ts';
import type { Ground } from './actions.ts';
import { announced, dismissed, told, warned } from './messages.ts';
import type { Named, OpenDialog } from './store.ts';

export function viewActions({ store }: Ground) {
  const tell = (text: string): void => store.setState(({ messages }) => ({ messages: told(messages, text) }));
  const warn = (text: string): void => store.setState(({ messages }) => ({ messages: warned(messages, text) }));

  return {
    tell,
    announce: (text: string): void => store.setState(({ messages }) => ({ messages: announced(messages, text) })),
    dismissMessage: (id: number): void => store.setState(({ messages }) => ({ messages: dismissed(messages, id) })),
    openDialog: (dialog: OpenDialog): void => store.setState({ dialog, flyoutOpen: false }),
    closeDialog: (): void => store.setState({ dialog: null }),
    openPersonMenu: (person: Named, at: { x: number; y: number }): void => store.setState({ menu: { kind: 'person', person, at } }),
    personDropped: (drop: DroppedOn): void => store.setState({ menu: { kind: 'dropped', drop } }),
    closeMenu: (): void => store.setState({ menu: null }),
    toggleLabels: (): void => store.setState(({ labels }) => ({ labels: !labels })),
    toggleRegions: (): void => store.setState(({ regions }) => ({ regions: !regions })),
    showLegend: (legend: boolean): void => store.setState({ legend }),
    togglePanel: (): void => store.setState(({ panelOpen }) => ({ panelOpen: !panelOpen })),
    /** In a narrow window the sidebar is a flyout over the map. */
    toggleSidebar: (narrow: boolean): void =>
      store.setState(({ sidebarOpen, flyoutOpen }) => (narrow ? { flyoutOpen: !flyoutOpen } : { sidebarOpen: !sidebarOpen })),
    closeFlyout: (): void => store.setState({ flyoutOpen: false }),
    mapIs: (map: MapHandle | null): void => store.setState({ map }),
    zoomed: (zoom: number): void => store.setState({ zoom }),
    layoutIs: (layout: LayoutState): void => store.setState(({ layout: before, messages }) => ({
      layout,
      messages: layout.phase === 'settled' && before.phase === 'running' ? announced(messages, `Layout settled after ${layout.steps} steps`) : messages,
    })),
    /** Puts text on the clipboard and says so. */
    copy: async (text: string, what: string): Promise<void> => {
      try {
        await navigator.clipboard.writeText(text);
        tell(`${what} copied`);
      } catch {
        warn(`${what} could not be copied. The clipboard is not available to this window.`);
      }
    },
  };
}
