/** A few numbered lines of a text file, the line that is meant tinted. */
interface ExcerptProps {
  lines: readonly { line: number; text: string; hit: boolean }[];
  /** Long lines wrap instead of being cut at the edge. */
  whole?: boolean;
}

export function Excerpt({ lines, whole = false }: ExcerptProps) {
  return (
    <div className={whole ? 'line-ex whole' : 'line-ex'}>
      {lines.flatMap(({ line, text, hit }) => [
        <span className="ln" key={`${line}-number`}>{line}</span>,
        <span className={hit ? 'tx hit' : 'tx'} key={line}>{text}</span>,
      ])}
    </div>
  );
}
