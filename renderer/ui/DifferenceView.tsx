/**
 * One field that two people changed apart: how it was, and each version with its changes marked. A person keeps one, or
 * writes a third. Nothing is chosen beforehand.
 */
import { Button, Textarea } from '@mantine/core';
import { useId } from 'react';
import { wordDifference } from './word-difference.ts';
import './DifferenceView.css';

export interface DifferenceVersion {
  readonly id: string;
  /** "Your version", "Miriam Castle’s version". */
  readonly heading: string;
  /** When it was written, in words. */
  readonly when: string;
  /** The value in words; narrative as it is. */
  readonly text: string;
}

export type DifferenceChoice = { readonly is: 'version'; readonly id: string } | { readonly is: 'own'; readonly text: string };

export interface DifferenceViewProps {
  /** The field's label. */
  readonly label: string;
  /** The value both started from, in words; empty when there was none. */
  readonly base: string;
  readonly versions: readonly DifferenceVersion[];
  /** Narrative and text can be written anew; a choice or a date cannot. */
  readonly mayWriteOwn: boolean;
  /** null until the person has chosen. */
  readonly choice: DifferenceChoice | null;
  readonly onChoose: (choice: DifferenceChoice) => void;
}

export function DifferenceView({ label, base, versions, mayWriteOwn, choice, onChoose }: DifferenceViewProps) {
  const name = useId();
  return (
    <fieldset className="difference">
      <legend className="difference__legend">{label}</legend>
      <div className="difference__columns">
        <section className="difference__column difference__column--base">
          <p className="difference__heading">Before</p>
          <p className="difference__when">What both started from</p>
          <p className="difference__text">{base === '' ? <span className="soft">Nothing was entered</span> : base}</p>
        </section>
        {versions.map((version) => {
          const chosen = choice?.is === 'version' && choice.id === version.id;
          return (
            <section key={version.id} className={`difference__column${chosen ? ' difference__column--chosen' : ''}`}>
              <p className="difference__heading">{version.heading}</p>
              <p className="difference__when tabular">{version.when}</p>
              <p className="difference__text">
                <MarkedText before={base} after={version.text} />
              </p>
              <label className="difference__keep">
                <input type="radio" name={name} checked={chosen} onChange={() => onChoose({ is: 'version', id: version.id })} />
                Keep this one
              </label>
              {mayWriteOwn && (
                <Button variant="subtle" size="compact-sm" onClick={() => onChoose({ is: 'own', text: version.text })}>
                  Start a new wording from this
                </Button>
              )}
            </section>
          );
        })}
      </div>
      {mayWriteOwn && (
        <div className="difference__own">
          <label className="difference__keep">
            <input type="radio" name={name} checked={choice?.is === 'own'} onChange={() => onChoose({ is: 'own', text: '' })} />
            Write it anew
          </label>
          {choice?.is === 'own' && (
            <Textarea
              className="growing"
              aria-label={`${label}, new wording`}
              value={choice.text}
              onChange={(event) => onChoose({ is: 'own', text: event.currentTarget.value })}
            />
          )}
        </div>
      )}
    </fieldset>
  );
}

/** Text with what was taken out struck through and what was put in underlined: marks as well as colour. */
export function MarkedText({ before, after }: { readonly before: string; readonly after: string }) {
  if (after === '' && before !== '') return <del className="marked marked--removed">{before}</del>;
  return wordDifference(before, after).map((part, index) => {
    // Parts have no identity of their own; they are drawn afresh with every text.
    const key = `${index}-${part.kind}`;
    if (part.kind === 'same') return <span key={key}>{part.text}</span>;
    return part.kind === 'added' ? (
      <ins key={key} className="marked marked--added">
        {part.text}
      </ins>
    ) : (
      <del key={key} className="marked marked--removed">
        {part.text}
      </del>
    );
  });
}
