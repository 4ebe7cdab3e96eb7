/** A list of the Sync screen: how many, what it means, and its rows. */

import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';

export interface SyncSectionProps<Row> {
  readonly title: string;
  /** What being in this list means, and what to do. */
  readonly text: ReactNode;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly row: (row: Row) => ReactNode;
  readonly action?: ReactNode;
}

/** A first full sync has thousands waiting: nobody reads them all. */
const SHOWN_AT_FIRST = 25;

export function SyncSection<Row>({ title, text, rows, rowKey, row, action }: SyncSectionProps<Row>) {
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  return (
    <section className="sync-section" aria-label={title}>
      <div className="sync-section__head">
        <div>
          <h2>
            {title} <span className="soft tabular">({rows.length.toLocaleString('en-GB')})</span>
          </h2>
          <p className="soft">{text}</p>
        </div>
        {action}
      </div>
      {rows.length > 0 && (
        <ul className="sync-rows paper">
          {rows.slice(0, shown).map((each) => (
            <li key={rowKey(each)} className="sync-row">
              {row(each)}
            </li>
          ))}
        </ul>
      )}
      {rows.length > shown && (
        <Button variant="default" onClick={() => setShown(shown * 4)}>
          Show more
        </Button>
      )}
    </section>
  );
}
