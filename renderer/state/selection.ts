/** What is selected: shown in the panel, ringed on the map. */
export type Selection =
  | { kind: 'person'; id: string }
  | { kind: 'tie'; source: string; target: string }
  /** `authors` are the persons to ring on the map; empty until the paper has been read. */
  | { kind: 'paper'; id: string; authors: readonly string[] };
