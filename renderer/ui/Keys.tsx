/** Key caps, for example `Ctrl` `K`. */
export function Keys({ keys }: { keys: readonly string[] }) {
  return <>{keys.map((key) => <kbd className="kbd" key={key}>{key}</kbd>)}</>;
}
