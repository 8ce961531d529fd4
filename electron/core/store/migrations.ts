/** The tables of a library, as numbered steps; a step that has been released is never changed. */

export interface Migration {
  /** What the step does, as one sentence. */
  readonly sentence: string;
  readonly sql: string;
}

const ledger = `
CREATE TABLE library (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE dump (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  file TEXT NOT NULL,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL,               -- as they came, deflated
  imported_at INTEGER NOT NULL,      -- milliseconds since 1970
  active INTEGER NOT NULL,           -- 0 after it was removed or its import undone; the bytes stay for redo
  report TEXT NOT NULL               -- FileReport as JSON: what was said at the import
) STRICT;

CREATE TABLE profile (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,          -- <start of sha256>.<position>: the same in every library
  dump_id INTEGER NOT NULL REFERENCES dump (id) ON DELETE CASCADE,
  format TEXT NOT NULL,
  line INTEGER NOT NULL,
  name TEXT NOT NULL,
  fields TEXT NOT NULL               -- Profile as JSON
) STRICT;
CREATE INDEX profile_dump ON profile (dump_id);

CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,          -- <profile key>.<index>
  profile_id INTEGER NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
  line INTEGER NOT NULL,
  body TEXT NOT NULL                 -- PaperRecord as JSON, immutable
) STRICT;
CREATE INDEX record_profile ON record (profile_id);

CREATE TABLE remark (
  id INTEGER PRIMARY KEY,
  dump_id INTEGER NOT NULL REFERENCES dump (id) ON DELETE CASCADE,
  record_key TEXT,
  code TEXT NOT NULL,
  line INTEGER,
  message TEXT NOT NULL
) STRICT;
CREATE INDEX remark_dump ON remark (dump_id);

CREATE TABLE action (                -- what the user did, append-only; undo and redo are rows too
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,                -- kind of LoggedAction, or 'undo', 'redo'
  sentence TEXT NOT NULL,            -- as the history list shows it
  payload TEXT NOT NULL,             -- LoggedAction as JSON
  at INTEGER NOT NULL                -- milliseconds since 1970
) STRICT;

CREATE TABLE decision (              -- what rules decided, append-only; what the user decided is an action
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL CHECK (subject IN ('paper', 'person')),
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'version-of')),
  a TEXT NOT NULL,                   -- record key (papers) or mention key (people); a < b
  b TEXT NOT NULL,
  rule TEXT NOT NULL,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,             -- Reason[] as JSON
  made_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX decision_pair ON decision (subject, a, b, verdict, rule);
`;

/** What follows from records and decisions; emptied and filled again by the ledger, never edited. */
const views = `
CREATE TABLE paper (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  titled INTEGER NOT NULL,
  year INTEGER, month INTEGER, day INTEGER,
  category TEXT,
  first_author TEXT,
  dumps INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL,
  cut_in INTEGER NOT NULL,           -- dumps with a cut list, 0 when one list is whole
  chosen TEXT NOT NULL               -- JSON: for fields whose value the user chose, the key of the record
) STRICT;

CREATE TABLE paper_record (
  record_id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES paper (id)
) STRICT;
CREATE INDEX paper_record_paper ON paper_record (paper_id);

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  papers INTEGER NOT NULL,
  owns_dump INTEGER NOT NULL
) STRICT;

CREATE TABLE mention (               -- a name that a dump prints, and the person it belongs to
  record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,         -- from 1 on the printed list, 0 for the owner of the profile
  name TEXT NOT NULL,
  is_owner INTEGER NOT NULL,         -- 1 where it is the owner's name, printed or not
  person_id INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (record_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_person ON mention (person_id);

CREATE TABLE authorship (
  paper_id INTEGER NOT NULL REFERENCES paper (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL,
  implied INTEGER NOT NULL,
  PRIMARY KEY (paper_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX authorship_person ON authorship (person_id, paper_id);

CREATE TABLE tie (
  source INTEGER NOT NULL REFERENCES person (id),
  target INTEGER NOT NULL REFERENCES person (id),
  weight REAL NOT NULL,              -- sum over shared papers of 1 / (authors - 1)
  papers INTEGER NOT NULL,
  flags INTEGER NOT NULL,            -- TieFlag
  PRIMARY KEY (source, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_target ON tie (target);

CREATE TABLE question (              -- pairs that a rule would ask about
  subject TEXT NOT NULL CHECK (subject IN ('paper', 'person')),
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  verdict TEXT NOT NULL,
  rule TEXT NOT NULL,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY (subject, a, b)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (              -- decisions that contradict each other, in words
  id INTEGER PRIMARY KEY,
  sentence TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE paper_text USING fts5 (
  title, abstract, people, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
CREATE VIRTUAL TABLE person_text USING fts5 (
  name, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
`;

const picture = `
CREATE TABLE place (                 -- the picture of the map travels with the library
  network TEXT NOT NULL,
  node TEXT NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  pinned INTEGER NOT NULL,
  PRIMARY KEY (network, node)
) STRICT, WITHOUT ROWID;
`;

const topics = `
CREATE TABLE topic (                 -- found in titles, abstracts and categories, or the user's own; filled anew with the dumps
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('category', 'phrase', 'user'))
) STRICT;

CREATE TABLE record_topic (          -- kept by record, so that decisions about papers need no new search for topics
  record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  topic_id INTEGER NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,            -- from 0, the most telling first
  why TEXT NOT NULL,                 -- TopicReason[] as JSON
  PRIMARY KEY (record_id, topic_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_topic_topic ON record_topic (topic_id);

CREATE VIRTUAL TABLE paper_word USING fts5vocab(paper_text, row);
CREATE VIRTUAL TABLE person_word USING fts5vocab(person_text, row);
`;

const letters = `
CREATE TABLE letter (                -- which people bore the letters of communities, for each state of the library that was shown
  given INTEGER PRIMARY KEY,
  state TEXT NOT NULL,               -- digest of the deeds that hold
  network TEXT NOT NULL,
  counting TEXT NOT NULL,
  communities TEXT NOT NULL,         -- FormerCommunity[] as JSON, members as anchors
  UNIQUE (state, network, counting)
) STRICT;
ALTER TABLE place ADD COLUMN apart INTEGER NOT NULL DEFAULT 0;   -- placed where there was room, because it was tied to few or none
`;

/** What follows from the records alone, so that a decision needs to look only at what it concerns; emptied and filled again by the ledger. */
const kept = `
CREATE TABLE kept (                  -- the printed names of all records in columns
  name TEXT PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN ('integers', 'reals', 'texts')),
  data BLOB NOT NULL                 -- Int32Array, Float64Array, or string[] as JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE compared (              -- pairs of records that rules have something to say about
  a INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  zone TEXT NOT NULL,
  verdict TEXT NOT NULL,
  rule TEXT NOT NULL,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,             -- Reason[] as JSON
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX compared_b ON compared (b, a);

CREATE TABLE record_title (
  record_id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
  alone TEXT NOT NULL                -- key of the paper that the record would be alone; empty without a title
) STRICT;
CREATE INDEX record_title_alone ON record_title (alone) WHERE alone <> '';

CREATE TABLE person_base (
  person_id INTEGER PRIMARY KEY REFERENCES person (id),
  base TEXT NOT NULL                 -- what people would have to share to need keys that tell them apart
) STRICT;
CREATE INDEX person_base_base ON person_base (base);

ALTER TABLE conflict ADD COLUMN subject TEXT;  -- 'paper' or 'person'
ALTER TABLE conflict ADD COLUMN a TEXT;        -- record key (papers) or mention key (people)
ALTER TABLE conflict ADD COLUMN b TEXT;
`;

const drawn = `
CREATE TABLE drawn (                 -- the map of each network as it was drawn last
  network TEXT PRIMARY KEY,
  question TEXT NOT NULL,            -- what was asked at which revision, as JSON
  slice BLOB NOT NULL                -- GraphSlice, packed
) STRICT;
`;

export const migrations: readonly Migration[] = [
  { sentence: 'A library holds dumps, records, decisions, what follows from them, and the places on the map.', sql: ledger + views + picture },
  { sentence: 'A library holds the topics of its records, why they have them, and the words that occur in it.', sql: topics },
  { sentence: 'A library holds the letters of its communities, so that colours stay with their people, and who was placed where there was room.', sql: letters },
  { sentence: 'A library keeps what was found in its records, so that a decision costs the same in a library of any size.', sql: kept },
  { sentence: 'A library keeps its maps as they were drawn last, so that one that is opened again shows them at once.', sql: drawn },
];
