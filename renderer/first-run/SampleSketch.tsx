/** A small drawing of a coauthor network, to show what a library will look like. */

interface Star {
  community: number;
  x: number;
  y: number;
  radius: number;
  /** Coauthors around it: distance and direction in degrees. */
  around: readonly (readonly [number, number])[];
}

/** A person with a profile in the middle of each, coauthors around; units of the drawing. */
const stars: readonly Star[] = [
  { community: 1, x: 62, y: 58, radius: 7, around: [[30, 100], [34, 135], [28, 170], [36, 200], [30, 235], [35, 265], [29, 300]] },
  { community: 2, x: 92, y: 158, radius: 9, around: [[38, 60], [34, 95], [40, 125], [36, 155], [42, 185], [37, 215]] },
  { community: 3, x: 160, y: 62, radius: 9, around: [[34, 230], [40, 255], [36, 285], [42, 310], [33, 340]] },
  { community: 5, x: 196, y: 146, radius: 6, around: [[30, 10], [34, 45], [28, 80], [36, 330]] },
  { community: 7, x: 128, y: 108, radius: 7, around: [[22, 20], [26, 160]] },
];
const ties: readonly (readonly [number, number])[] = [[0, 4], [2, 4], [1, 4], [3, 4], [1, 2], [0, 1], [2, 3]];

const place = ({ x, y }: Star, [distance, degrees]: readonly [number, number]): { x: number; y: number } => ({
  x: x + distance * Math.cos((degrees * Math.PI) / 180),
  y: y + distance * Math.sin((degrees * Math.PI) / 180),
});

export function SampleSketch() {
  return (
    <svg viewBox="0 0 256 216" aria-hidden="true">
      {ties.map(([from, to]) => {
        const a = stars[from];
        const b = stars[to];
        return a && b && <path key={`${from} ${to}`} d={`M${a.x} ${a.y}Q${(a.x + b.x) / 2 + (b.y - a.y) * 0.08} ${(a.y + b.y) / 2 - (b.x - a.x) * 0.08} ${b.x} ${b.y}`} />;
      })}
      {stars.map((star) => (
        <g key={star.community} className={`k${star.community}`}>
          {star.around.map((one) => {
            const { x, y } = place(star, one);
            return <g key={one.join(' ')}><path d={`M${star.x} ${star.y}L${x} ${y}`} /><circle cx={x} cy={y} r={2.6} /></g>;
          })}
          <circle cx={star.x} cy={star.y} r={star.radius} />
          <circle className="ring" cx={star.x} cy={star.y} r={star.radius + 2.5} />
        </g>
      ))}
    </svg>
  );
}
