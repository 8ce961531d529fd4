/** What the graphics card is given to draw: columns of people and ties, and how often each has changed. */
import type { Standings } from '../../../shared/style/standing.ts';
import type { MapLooks, MapModel } from '../model.ts';

export class Sheet {
  model: MapModel | null = null;
  looks: MapLooks | null = null;
  /** x and y in turn. */
  places = new Float32Array(0);
  standings: Standings = { people: new Uint8Array(0), ties: new Uint8Array(0), communities: new Set() };
  /** Raised with each change, so that each program knows what it has not handed over yet. */
  readonly version = { looks: 0, places: 0, standings: 0 };

  /** Another network, or the same with other looks. */
  show(model: MapModel, looks: MapLooks, standings: Standings): void {
    this.model = model;
    this.looks = looks;
    this.version.looks += 1;
    this.moved(model);
    this.stand(standings);
  }

  moved({ x, y }: MapModel): void {
    if (this.places.length !== x.length * 2) this.places = new Float32Array(x.length * 2);
    for (let row = 0; row < x.length; row += 1) {
      this.places[row * 2] = x[row] ?? 0;
      this.places[row * 2 + 1] = y[row] ?? 0;
    }
    this.version.places += 1;
  }

  stand(standings: Standings): void {
    this.standings = standings;
    this.version.standings += 1;
  }
}
