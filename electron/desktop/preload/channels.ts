/** The names of the messages between preload and main process. */
export const channels = {
  /** page → main: line number, frame. main → page: frame. */
  frame: 'coterie:frame',
  /** main → page: the number of the line to a new engine. */
  gone: 'coterie:gone',
  /** page → main: paths of dropped files. Only the preload knows them; the answer holds grants. */
  grant: 'coterie:grant',
  choose: 'coterie:choose',
  save: 'coterie:save',
  /** page → main: somebody listens for opened files. */
  listening: 'coterie:listening',
  /** main → page: grants of opened files. */
  open: 'coterie:open',
} as const;
