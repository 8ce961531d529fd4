/** Reads what stands above the list of works on a BZPEER page: badges, trust, counters. */
import type { Profile, Remark } from '../../../shared/model/record.ts';
import { isWhole, type Line, plainOf } from './lines.ts';
import { field } from './profile.ts';
import { cutShort, quote, remark, unreadLines } from './remarks.ts';
import { toNumber } from './text.ts';

/** Headings, buttons and sentences that stand alike on every page and say nothing about the person. */
const boilerplate = new Set([
  'Trust snapshot', 'Quick read', 'Actions', 'Decide how to stay connected', 'Identity and collaboration',
  'How to connect with this researcher',
  'Claiming links this public author record to a researcher profile and unlocks direct collaboration workflows.',
  'Log in to claim', 'Direct collaboration', 'Open a focused conversation when the fit is right',
  'Claim this author entity first to unlock direct invitations.', 'Research graph', 'See the researcher in context',
  'Open full explorer',
  'Inspect adjacent work, topics, institutions and collaborators without jumping out to a separate graph page.',
  'Building this graph slice',
  'BZPEER is loading the nearby papers, people, topics and institutions for this page.', 'Published work',
]);

const counters: readonly (readonly [RegExp, string])[] = [
  [/^(\d[\d,]{0,14}) ?works?$/, 'works'],
  [/^(\d[\d,]{0,14}) ?followers?$/, 'followers'],
  [/^(\d[\d,]{0,14}) ?topics?$/, 'topics'],
  [/^(\d[\d,]{0,14}) ?close collaborators?$/, 'closeCollaborators'],
  [/^(\d[\d,]{0,14}) published items?(?:\(s\))?$/, 'publishedItems'],
];

const noAffiliation = 'Affiliation not imported';
const open = 'Open to collaborate';
const role = 'Researcher';

/** Splits `ResearcherMassachusetts Institute of TechnologyOpen to collaborate` by its known first and last words. */
function readBadges(line: Line, profile: Profile): boolean {
  if (!/^Researcher(?=\S|$)/.test(line.plain)) return false;
  profile['role'] = field(role, line, role);
  const isOpen = line.plain.endsWith(open);
  const affiliation = line.text.slice(role.length, isOpen ? -open.length : undefined).trim();
  if (affiliation !== '') profile['affiliation'] = field(plainOf(affiliation) === noAffiliation ? null : affiliation, line, affiliation);
  if (isOpen) profile['openToCollaborate'] = field(true, line, open);
  return true;
}

/** Splits `Trust 21 - EmergingVerification L1Unclaimed author` by its known words. */
function readTrust(line: Line, profile: Profile): boolean {
  if (line.text.length > 200) return false;
  const found = /^(Trust (\d{1,9}) - (.+?))?(Verification ([A-Z]\d{1,3}))((?:Unc|C)laimed author)?$/.exec(line.plain);
  if (found === null) return false;
  const [, trust, score, label, verification, level, claim] = found;
  if (trust !== undefined && label !== undefined) {
    profile['trustScore'] = field(Number(score), line, trust.slice(0, trust.indexOf(' - ')));
    profile['trustLabel'] = field(label.trim(), line, label);
  }
  if (level !== undefined) profile['verificationLevel'] = field(level, line, verification);
  if (claim !== undefined) profile['claimed'] = field(claim.startsWith('C'), line, claim);
  return true;
}

function readCounter(line: Line, profile: Profile): boolean {
  for (const [pattern, key] of counters) {
    const printed = pattern.exec(line.plain)?.[1];
    if (printed === undefined || profile[key] !== undefined) continue;
    profile[key] = field(toNumber(printed), line);
    return true;
  }
  return false;
}

function readButton(line: Line, profile: Profile, whole: boolean): boolean {
  const printed = /^Follow researcher ?(\d[\d,]{0,14})?$/.exec(line.plain);
  if (printed === null) return false;
  // "Follow researcher1" at the end of a cut file may have been 12: such a number is not taken.
  if (printed[1] !== undefined && whole) profile['followersOnButton'] = field(toNumber(printed[1]), line);
  return true;
}

/** Follows the name in the sentence that the site prints for everyone. */
const template = ' contributes to research discovery and scholarly infrastructure.';

/** A sentence of the person's own, above the badges; the template sentence of the site is not one. */
function readBio(line: Line, profile: Profile): boolean {
  if (!line.plain.endsWith(template)) profile['bio'] = field(line.text, line);
  return true;
}

/** The owner's name in the line below the first one; where that line is lost, the sentence below it tells the name. */
export function ownerIn(line: Line): Line | null {
  if (boilerplate.has(line.plain) || /^Researcher(?:Affiliation|$)|Open to collaborate$|^Trust \d/.test(line.plain)) return null;
  return line.plain.endsWith(template) ? { ...line, text: line.text.slice(0, -template.length), plain: line.plain.slice(0, -template.length) } : line;
}

/** What the header leaves for the list of works, and what there is to say about it. */
export interface Header { works: readonly Line[]; remarks: Remark[] }

/** Reads the lines below the name into `profile`, up to the count of works or to the first work. */
export function bzpeerHeader(lines: readonly Line[], profile: Profile, isWork: (line: Line) => boolean): Header {
  const unread: Line[] = [];
  const remarks: Remark[] = [];
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || profile['publishedItems'] !== undefined || (at > 1 && isWork(line))) break;
    const known = boilerplate.has(line.plain) || readTrust(line, profile) || readCounter(line, profile)
      || readButton(line, profile, isWhole(line, lines)) || (at < 2 && readBadges(line, profile)) || (at === 0 && line.ended && readBio(line, profile));
    if (!known && isWhole(line, lines)) unread.push(line);
    else if (!known) remarks.push(cutShort(line, `the header of the page stops with ${quote(line.text, 60)}. What was read before it is kept.`));
  }
  remarks.push(...unreadLines(unread));
  const { followers, followersOnButton } = profile;
  if (followers !== undefined && followersOnButton !== undefined && followers.value !== followersOnButton.value) {
    remarks.push(remark('counts-differ', followersOnButton.line, `The page gives ${String(followers.value)} followers in line ${followers.line} and ${String(followersOnButton.value)} here. Both are kept.`));
  }
  if (profile['publishedItems'] === undefined && at === lines.length && remarks.length === 0) {
    remarks.push(remark('cut-short', lines.at(-1)?.number ?? null, 'The file ends within the header of the page: no papers are in it. To get them, save the whole page and drop it again.'));
  }
  return { works: lines.slice(at), remarks };
}
