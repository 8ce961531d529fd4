/** Two people side by side, before they become one: what is known of each, and what speaks against it. */
import { GitMerge, TriangleAlert } from 'lucide-react';
import type { PersonDetail } from '../../shared/model/library.ts';
import { Waiting } from '../panels/Waiting.tsx';
import { countedAtLeast } from '../people/counts.ts';
import { PersonDot } from '../people/PersonDot.tsx';
import { useActions, useAnswer } from '../state/context.tsx';
import type { Named } from '../state/store.ts';
import { MathText } from '../text/MathText.tsx';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { DialogHead } from './DialogParts.tsx';

/** Names and titles listed before the rest is counted. */
const LISTED = 4;

const listed = (all: readonly string[]): string => `${all.slice(0, LISTED).join(', ')}${all.length > LISTED ? `, and ${all.length - LISTED} more` : ''}`;

function years({ papers }: PersonDetail): string {
  const known = papers.flatMap(({ date }) => date.year ?? []).sort((a, b) => a - b);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return 'no year is known';
  return first === last ? String(first) : `${first}–${last}`;
}

function Side({ person }: { person: PersonDetail }) {
  const names = person.coauthors.map(({ name }) => name);
  return (
    <section className="merge-side" aria-label={person.name}>
      <h2><PersonDot personId={person.id} ownsDump={person.profiles.length > 0} />{person.name}</h2>
      <p>{countedAtLeast(person.papers.length, person.papersAtLeast, 'paper')}, {years(person)}</p>
      <p className="muted small">Printed as {listed(person.spellings.map(({ name }) => name))}</p>
      <p className="muted small">{names.length === 0 ? 'No coauthor is known.' : `Writes with ${listed(names)}`}</p>
    </section>
  );
}

/** What both have in common: coauthors speak for one person, a paper of both against it. */
function Common({ left, right }: { left: PersonDetail; right: PersonDetail }) {
  const coauthors = left.coauthors.filter(({ personId }) => right.coauthors.some((other) => other.personId === personId)).map(({ name }) => name);
  const both = left.papers.filter(({ id }) => right.papers.some((other) => other.id === id));
  return (
    <div className="merge-common">
      <p>{coauthors.length === 0 ? 'They share no coauthor.' : `Both write with ${listed(coauthors)}.`}</p>
      {both[0] !== undefined && (
        <Callout kind="warning" icon={<TriangleAlert size={15} />}>
          <b>Both are authors of “<MathText text={both[0].label} />”{both.length > 1 && ` and of ${both.length - 1} more`}.</b> One person stands on a list of authors once. Merge them only if a dump prints the name twice.
        </Callout>
      )}
    </div>
  );
}

export function MergeTwoDialog({ left, right }: { left: Named; right: Named }) {
  const { closeDialog, mergePeople } = useActions();
  const { answer, retry } = useAnswer(`merge ${left.id} ${right.id}`, (client, signal) =>
    Promise.all([client.details.person({ id: left.id }, { signal }), client.details.person({ id: right.id }, { signal })]));
  return (
    <Dialog labelledBy="merge-two" onClose={closeDialog}>
      <DialogHead id="merge-two" title="Are these the same person?" />
      <Scroll className="dlg-b" aria-label="Both people">
        {answer.state !== 'done' ? <Waiting answer={answer} retry={retry} /> : (
          <>
            <div className="merge-sides">{answer.value.map((person) => <Side key={person.id} person={person} />)}</div>
            <Common left={answer.value[0]} right={answer.value[1]} />
          </>
        )}
      </Scroll>
      <div className="dlg-f">
        <span className="muted small grow">Every spelling is kept, and the merge can be undone.</span>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button look="pri" icon={<GitMerge size={15} />} disabled={answer.state !== 'done'} onClick={() => void mergePeople(left.id, left.name, right)}>Merge</Button>
      </div>
    </Dialog>
  );
}
