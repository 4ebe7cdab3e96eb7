/** A printed document as the page shows it: for the preview, for the printer and for the PDF, which Chromium writes from it. */
import type { PrintedBlock, PrintedDocument, PrintedPair } from '#shared/case-file/printed/document.ts';
import './printed-paper.css';

export function PrintedPaper({ document }: { readonly document: PrintedDocument }) {
  return (
    <article className="printed" lang="en-GB" translate="no">
      <header className="printed__head">
        <h1 dir="auto">{document.title}</h1>
        <p className="printed__subtitle" dir="auto">
          {document.subtitle}
        </p>
        <Pairs pairs={document.facts} boxed />
      </header>
      {document.blocks.map((block, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a document is drawn whole: its blocks have nothing but their place
        <Block key={index} block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { readonly block: PrintedBlock }) {
  switch (block.is) {
    case 'heading': {
      const Heading = HEADINGS[block.level];
      return <Heading dir="auto">{block.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p className={`printed__text${block.look === undefined ? '' : ` printed__text--${block.look}`}`} dir="auto">
          {block.text}
        </p>
      );
    case 'note':
      return (
        <div className="printed__note">
          <p className="printed__note-title" dir="auto">
            {block.title}
          </p>
          <p className="printed__text" dir="auto">
            {block.text}
          </p>
        </div>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      );
    case 'pairs':
      return <Pairs pairs={block.pairs} />;
    case 'table':
      return <DataTable block={block} />;
    case 'page-break':
      return <div className="printed__break" aria-hidden />;
  }
}

/** The title is the document's first heading: its parts come one level below. */
const HEADINGS = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;

function Pairs({ pairs, boxed = false }: { readonly pairs: readonly PrintedPair[]; readonly boxed?: boolean }) {
  if (pairs.length === 0) return null;
  return (
    <dl className={`printed__pairs${boxed ? ' printed__pairs--boxed' : ''}`}>
      {pairs.map(({ label, text }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two questions may have the same words
        <div key={index}>
          <dt>{label}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function DataTable({ block }: { readonly block: Extract<PrintedBlock, { readonly is: 'table' }> }) {
  const shares = block.columns.reduce((sum, column) => sum + column.share, 0);
  return (
    <table>
      <colgroup>
        {block.columns.map((column) => (
          <col key={column.label} style={{ width: `${(column.share / shares) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {block.columns.map((column) => (
            <th key={column.label} scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, number) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows have nothing but their place
          <tr key={number}>
            {block.columns.map((column, index) => (
              <td key={column.label} dir="auto">
                {row[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
