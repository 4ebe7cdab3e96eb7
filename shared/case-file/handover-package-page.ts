/**
 * A printed document as one page for any browser: nothing is loaded, nothing runs, and whatever a record says stays words. For
 * receivers without Word, inside the handover package.
 */
import type { PrintedBlock, PrintedDocument, PrintedPair } from './printed/document.ts';

export const printedAsPage = (document: PrintedDocument): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(document.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<p class="mark" dir="auto">${escaped(document.watermark)}</p>
<main>
<h1 dir="auto">${escaped(document.title)}</h1>
<p class="subtitle" dir="auto">${escaped(document.subtitle)}</p>
${pairs(document.facts, 'boxed')}
${document.blocks.map(asHtml).join('\n')}
</main>
<p class="mark" dir="auto">${escaped(document.footer)}</p>
</body>
</html>
`;

function asHtml(block: PrintedBlock): string {
  switch (block.is) {
    case 'heading':
      // The title is the page's first heading: its parts come one level below.
      return `<h${block.level + 1} dir="auto">${escaped(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p class="text ${block.look ?? ''}" dir="auto">${escaped(block.text)}</p>`;
    case 'note':
      return `<div class="note"><p class="note-title" dir="auto">${escaped(block.title)}</p><p class="text" dir="auto">${escaped(block.text)}</p></div>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li dir="auto">${escaped(item)}</li>`).join('')}</ul>`;
    case 'pairs':
      return pairs(block.pairs, '');
    case 'table':
      return [
        '<table><thead><tr>',
        ...block.columns.map(({ label }) => `<th scope="col">${escaped(label)}</th>`),
        '</tr></thead><tbody>',
        ...block.rows.map(
          (row) => `<tr>${block.columns.map((_, index) => `<td dir="auto">${escaped(row[index] ?? '')}</td>`).join('')}</tr>`,
        ),
        '</tbody></table>',
      ].join('');
    case 'page-break':
      return '<div class="break"></div>';
  }
}

const pairs = (all: readonly PrintedPair[], look: string): string =>
  all.length === 0
    ? ''
    : `<dl class="${look}">${all.map(({ label, text }) => `<div><dt>${escaped(label)}</dt><dd dir="auto">${escaped(text)}</dd></div>`).join('')}</dl>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** What no page may contain is shown as the mark for what cannot be shown. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');

const STYLE = `
body{max-width:52rem;margin:2rem auto;padding:0 1.25rem;font:1rem/1.5 Arial,"Liberation Sans",Helvetica,sans-serif;color:#111;background:#fff;overflow-wrap:anywhere}
h1,h2,h3,h4{color:#13284c;line-height:1.25;break-after:avoid}h1{font-size:1.8rem;margin:1rem 0 .25rem}h2{font-size:1.35rem;margin:2rem 0 .5rem;padding-bottom:.15em;border-bottom:1px solid #13284c}h3{font-size:1.1rem;margin:1.6rem 0 .4rem}h4{font-size:1rem;margin:1.2rem 0 .3rem}
.subtitle,.mark,.small{color:#444}.mark{font-size:.8rem;border-bottom:1px solid #b8b4ac;padding-bottom:.35rem}.text,dd,td{white-space:pre-wrap}.text{margin:0 0 .7em}.small{font-size:.875rem}.quote{margin-inline-start:1.5em;font-style:italic}.large{font-size:1.25rem}
.note{margin:.6em 0 1em;padding:.5em .8em;border-inline-start:4px solid #7a4a00;background:#fdf5e3}.note p{margin:0}.note-title{font-weight:700}
dl{margin:0 0 1em;border-block:1px solid #b8b4ac}dl>div{display:grid;grid-template-columns:30% 1fr;border-top:1px solid #e2ded7}dl>div:first-child{border-top:0}dt,dd{margin:0;padding:.3em .6em}dt{font-weight:700}.boxed{border:1px solid #b8b4ac}.boxed dt{background:#f1eee9}
table{width:100%;margin:0 0 1em;border-collapse:collapse;font-size:.9375rem}th,td{padding:.35em .55em;border:1px solid #b8b4ac;text-align:start;vertical-align:top}th{background:#f1eee9}.break{margin:1.5em 0;border-top:1px dashed #b8b4ac}
@media print{.break{break-after:page;border:0}tr,.note{break-inside:avoid}}
`;
