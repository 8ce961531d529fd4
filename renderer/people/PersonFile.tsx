/** A person beside the list of people: names, why they are one, every record behind them, and what pages state. */
import { PersonHead } from '../panels/PersonHead.tsx';
import { Spellings } from '../panels/Spellings.tsx';
import { Stated } from '../panels/Stated.tsx';
import { Waiting } from '../panels/Waiting.tsx';
import { useAnswer } from '../state/context.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { Evidence } from './Evidence.tsx';

export function PersonFile({ id }: { id: string }) {
  const { answer, retry } = useAnswer(`person ${id}`, (client, signal) => client.details.person({ id }, { signal }));
  return (
    <Scroll className="ppl-file" aria-label="Evidence of the person">
      {answer.state !== 'done' ? <Waiting answer={answer} retry={retry} /> : (
        <article>
          <PersonHead person={answer.value} />
          <Spellings person={answer.value} />
          <Evidence id={id} />
          <Stated person={answer.value} open />
        </article>
      )}
    </Scroll>
  );
}
