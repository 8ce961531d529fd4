/** Questions about what is the same: the queue, one pair side by side, and the people with their spellings. */
import { z } from 'zod';

const count = z.int().nonnegative();

export const Subject = z.enum(['paper', 'person']);
export type Subject = z.infer<typeof Subject>;
export const Verdict = z.enum(['same', 'version-of', 'different']);
export type Verdict = z.infer<typeof Verdict>;

/** One reason, with how much it weighs (0 to 1). */
export const ReasonView = z.object({ kind: z.string(), speaks: z.enum(['for', 'against']), weight: z.number(), sentence: z.string() });
export type ReasonView = z.infer<typeof ReasonView>;

/** A question in the queue; `id` names the pair and stays the same in every library. */
export const ReviewItem = z.object({
  id: z.string(),
  subject: Subject,
  /** What the rule takes the pair for. */
  verdict: z.enum(['same', 'version-of']),
  score: z.number(),
  left: z.string(),
  right: z.string(),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

export const ReviewQueue = z.object({
  /** Strongest first. */
  items: z.array(ReviewItem),
  /** How many of them score so high that "Accept all that are certain" takes them. */
  certain: count,
  /** From 0 (join readily) to 1 (join only what is certain). */
  strictness: z.number().min(0).max(1),
  /** Pairs that rules joined by themselves. */
  joined: z.object({ papers: count, people: count }),
  /** Questions that the user has answered. */
  answered: count,
  /** Decisions that contradict each other, in words. */
  conflicts: z.array(z.string()),
});
export type ReviewQueue = z.infer<typeof ReviewQueue>;

/** Where one side of a pair stands. */
export const ReviewSide = z.object({
  label: z.string(),
  sources: z.array(z.object({ owner: z.string(), file: z.string(), dumpId: z.int().positive(), line: z.int().positive() })),
});
export type ReviewSide = z.infer<typeof ReviewSide>;

/** Fields of a paper whose shown value can be chosen. */
export const ChoosableField = z.enum(['title', 'date', 'venue', 'category', 'abstract']);
export type ChoosableField = z.infer<typeof ChoosableField>;

export const ReviewPair = z.object({
  item: ReviewItem,
  left: ReviewSide,
  right: ReviewSide,
  rows: z.array(z.object({
    field: z.string(),
    label: z.string(),
    left: z.string().nullable(),
    right: z.string().nullable(),
    /** Set where the user can choose which value a merged paper shows. */
    choose: ChoosableField.nullable(),
    /** Which value would be shown by itself. */
    shown: z.enum(['left', 'right', 'both']),
  })),
  reasons: z.array(ReasonView),
  /** What the library looks like after a merge, in sentences. */
  afterwards: z.array(z.string()),
});
export type ReviewPair = z.infer<typeof ReviewPair>;

/** A person as the People screen lists them. */
export const PersonRow = z.object({
  personId: z.string(),
  name: z.string(),
  papers: count,
  coauthors: count,
  /** True when there may be more: a page declares more papers than it lists, or a list of authors is cut. */
  papersAtLeast: z.boolean(),
  coauthorsAtLeast: z.boolean(),
  ownsDump: z.boolean(),
  /** Every spelling with how often it is printed and in how many dumps. */
  spellings: z.array(z.object({ name: z.string(), authorships: count, dumps: count })),
});
export type PersonRow = z.infer<typeof PersonRow>;

/** What another strictness would do, before anything is decided. */
export const StrictnessPreview = z.object({
  /** Pairs that rules would join by themselves, and pairs that would wait for an answer. */
  joined: z.object({ papers: count, people: count }),
  asked: z.object({ papers: count, people: count }),
  /** People of today who would be one person. */
  joins: z.array(z.object({ ids: z.array(z.string()).min(2), names: z.array(z.string()) })),
  /** People of today who would be several. */
  parts: z.array(z.object({ id: z.string(), name: z.string(), into: z.int().min(2) })),
});
export type StrictnessPreview = z.infer<typeof StrictnessPreview>;

const Place = { dumpId: z.int().positive(), file: z.string(), line: z.int().positive() };

/** What a person rests on: every printed name with its record, and why the names were taken for one person. */
export const PersonEvidence = z.object({
  mentions: z.array(z.object({
    /** Names this printing of the name (see `people.split`). */
    mention: z.string(),
    name: z.string(), paperId: z.string(), paper: z.string(), owner: z.string(), ...Place,
  })),
  joins: z.array(z.object({
    a: z.string(), b: z.string(),
    /** `you`, or the rule in words. */
    by: z.string(),
    score: z.number().nullable(),
    reasons: z.array(ReasonView),
  })),
});
export type PersonEvidence = z.infer<typeof PersonEvidence>;

/** One field of a person with everything that dumps state of it. */
export const PersonField = z.object({
  /** `name`, or the key of a profile's field. */
  field: z.string(),
  label: z.string(),
  statements: z.array(z.object({
    text: z.string(),
    /** What to name when this statement is preferred: a profile, or for names the spelling. */
    source: z.string(),
    owner: z.string(),
    /** How often it is stated. */
    times: z.int().positive(),
    shown: z.boolean(),
    ...Place,
  })).min(1),
  differs: z.boolean(),
  chosen: z.boolean(),
  /** Why the shown value is shown, where dumps differ. */
  reason: z.string().nullable(),
});
export type PersonField = z.infer<typeof PersonField>;
