/** The OpenAPI description as one plain page: no scripts, nothing to load. */
import type { OpenApi, Operation } from './openapi.ts';

export function renderDocs({ info, paths }: OpenApi): string {
  const sections = Object.entries(paths).map(([path, methods]) => {
    const [method, operation] = methods.post ? (['POST', methods.post] as const) : (['GET', methods.get] as const);
    return operation ? renderOperation(method, path, operation) : '';
  });
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(info.title)}</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
  pre { overflow: auto; padding: .75rem; background: #8882 }
  code { font-size: .9em }
</style>
<h1>${escapeHtml(info.title)}</h1>
<p>${escapeHtml(info.description)}</p>
${sections.join('\n')}
</html>
`;
}

function renderOperation(method: string, path: string, { summary, requestBody, responses }: Operation): string {
  const request = schemaOf(requestBody?.content);
  const answer = schemaOf(responses['200']?.content);
  return `<section>
<h2><code>${method} ${escapeHtml(path)}</code></h2>
<p>${escapeHtml(summary)}</p>
${request === undefined ? '' : `<details><summary>Request</summary><pre>${print(request)}</pre></details>`}
${answer === undefined ? '' : `<details><summary>Answer</summary><pre>${print(answer)}</pre></details>`}
</section>`;
}

const schemaOf = (content: Readonly<Record<string, { readonly schema?: unknown }>> | undefined): unknown =>
  Object.values(content ?? {})[0]?.schema;

const print = (schema: unknown): string => escapeHtml(JSON.stringify(schema, null, 2));

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
