/** The menu of settings: light, dark or by the system, keys of a single letter, which papers and people are the same, files of decisions, what was done to the library, and the list of keys. */
import { Check, Settings2 } from 'lucide-react';
import type { Settings } from '../../shared/model/library.ts';
import { useActions, useWindow } from '../state/context.tsx';
import { useCaps } from './useCaps.ts';
import { Keys } from '../ui/Keys.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';

const themes: readonly { theme: Settings['theme']; name: string }[] = [
  { theme: 'system', name: 'Theme of the system' },
  { theme: 'light', name: 'Light theme' },
  { theme: 'dark', name: 'Dark theme' },
];

export function SettingsMenu() {
  const chosen = useWindow((state) => state.theme);
  const letters = useWindow((state) => state.letters);
  const caps = useCaps('anywhere');
  const empty = useWindow((state) => (state.summary?.dumps.length ?? 0) === 0);
  const { changeLetters, changeTheme, openDialog, readDecisions, showScreen } = useActions();
  return (
    <MenuButton label="Settings" icon={<Settings2 size={16} />}>
      {themes.map(({ theme, name }) => (
        <button type="button" role="menuitemradio" aria-checked={chosen === theme} key={theme} onClick={() => void changeTheme(theme)}>
          <span className="tick">{chosen === theme && <Check size={15} />}</span>{name}
        </button>
      ))}
      <hr />
      {!empty && <button type="button" role="menuitem" onClick={() => showScreen('review')}><span className="tick" />Matches and strictness</button>}
      {!empty && <button type="button" role="menuitem" onClick={() => void readDecisions()}><span className="tick" />Read decisions…</button>}
      {!empty && <button type="button" role="menuitem" onClick={() => openDialog({ kind: 'save-decisions' })}><span className="tick" />Save decisions as…</button>}
      <button type="button" role="menuitem" onClick={() => openDialog({ kind: 'deeds' })}><span className="tick" />History…</button>
      <button type="button" role="menuitemcheckbox" aria-checked={letters.on} onClick={() => void changeLetters({ ...letters, on: !letters.on })}>
        <span className="tick">{letters.on && <Check size={15} />}</span>Keys of a single letter
      </button>
      <button type="button" role="menuitem" onClick={() => openDialog({ kind: 'keys' })}>
        <span className="tick" />Keys<span className="k" aria-hidden="true"><Keys keys={caps(['?'])} /></span>
      </button>
    </MenuButton>
  );
}
