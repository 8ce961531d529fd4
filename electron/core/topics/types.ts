/** What topics are made of and what is said of them. */

/** A paper as the search for topics reads it; `categories` are arXiv categories as printed. */
export interface TopicPaper {
  readonly title: string | null;
  readonly abstract: string | null;
  readonly categories: readonly string[];
}

/**
 * A topic of the user's own: papers that hold one of its terms have it, and those phrases are no topics of their own. Words
 * count wherever they stand, also inside longer phrases; a key of a found topic stands for what that topic has.
 */
export interface UserTopic {
  /** Also the key of a found topic, when that topic is renamed or hidden. */
  readonly key: string;
  readonly name: string;
  /** Phrases in any case, number and hyphenation, or keys of found topics. */
  readonly terms: readonly string[];
  /** Hidden topics take their phrases and are not shown. */
  readonly hidden: boolean;
}

export interface Topic {
  /** `category:cs.LG`, `phrase:federatedlearning`, or the key of a user's topic: the same in every library. */
  readonly key: string;
  readonly label: string;
  readonly source: 'category' | 'phrase' | 'user';
  /** In how many papers it is. */
  readonly papers: number;
}

/** Why a paper has a topic: these words stand in this field so many times. */
export interface Why {
  readonly field: 'title' | 'abstract' | 'category';
  readonly text: string;
  readonly times: number;
}

/** A paper's topic, by its place in `topics`. */
export interface PaperTopic { readonly topic: number; readonly why: readonly Why[] }

export interface LibraryTopics {
  /** By papers, the most first, then by key. */
  readonly topics: readonly Topic[];
  /** For each paper in the order given, its topics, the most telling first. */
  readonly of: readonly (readonly PaperTopic[])[];
}
