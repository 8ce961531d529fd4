/** The whole window: title bar, the areas below it, and what lies over them. */
import { Canvas } from './canvas/Canvas.tsx';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { FirstRun } from './first-run/FirstRun.tsx';
import { Panel } from './panels/Panel.tsx';
import { Menus } from './people/Menus.tsx';
import { PeopleScreen } from './people/PeopleScreen.tsx';
import { ReviewScreen } from './review/ReviewScreen.tsx';
import { DropOverlay } from './shell/DropOverlay.tsx';
import { EngineBanner } from './shell/EngineBanner.tsx';
import { Messages } from './shell/Messages.tsx';
import { StatusBar } from './shell/StatusBar.tsx';
import { TitleBar } from './shell/TitleBar.tsx';
import { useInputAttribute } from './shell/useInputAttribute.ts';
import { useKeys } from './shell/useKeys.ts';
import { useThemeAttribute } from './shell/useTheme.ts';
import { Side } from './sidebar/Side.tsx';
import { useWindow, WindowProvider } from './state/context.tsx';
import type { World } from './state/world.ts';
import { TableScreen } from './table/TableScreen.tsx';

function Areas() {
  const dumps = useWindow((state) => state.summary?.dumps.length);
  const screen = useWindow((state) => state.screen);
  const table = useWindow((state) => state.table);
  const panelOpen = useWindow((state) => state.panelOpen);
  if (dumps === undefined) return <main className="first" />;
  if (dumps === 0) return <FirstRun />;
  return (
    <>
      <div className="under" inert={screen !== 'map'}><Side /><div className="under" inert={table}><Canvas /></div>{table && <TableScreen />}{panelOpen && <Panel />}</div>
      {screen === 'review' && <ReviewScreen />}
      {screen === 'people' && <PeopleScreen />}
    </>
  );
}

function Shell() {
  useKeys();
  useInputAttribute();
  useThemeAttribute();
  return <div className="app"><TitleBar /><EngineBanner /><Areas /><StatusBar /></div>;
}

export function App({ store, client, actions }: World) {
  return (
    <WindowProvider store={store} client={client} actions={actions}>
      <Shell />
      <DropOverlay />
      <Dialogs />
      <Menus />
      <Messages />
    </WindowProvider>
  );
}
