/** Says that the engine stopped, what that means for the library, and what can be done. */
import { TriangleAlert, X } from 'lucide-react';
import { useActions, useWindow } from '../state/context.tsx';
import { Button, IconButton } from '../ui/Button.tsx';

export function EngineBanner() {
  const engine = useWindow((state) => state.engine);
  const { engineNoted, restart } = useActions();
  if (engine === 'lost') {
    return (
      <div className="banner" role="alert">
        <TriangleAlert size={15} />
        <span className="grow">The engine that reads your library stopped and could not be started again. Your library is as it was.</span>
        <Button small onClick={() => void restart()}>Try again</Button>
      </div>
    );
  }
  if (engine !== 'renewed') return null;
  return (
    <div className="banner" role="alert">
      <TriangleAlert size={15} />
      <span className="grow">The engine stopped and was started again. Your library is safe; if an import was running, drop its files again.</span>
      <IconButton label="Close this message" onClick={engineNoted}><X size={15} /></IconButton>
    </div>
  );
}
