/** A bar that fills from left to right. */
export function Progress({ percent, label }: { percent: number; label: string }) {
  return <progress className="progress" aria-label={label} max={100} value={Math.round(percent)} />;
}
