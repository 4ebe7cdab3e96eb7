/** `app://bundle/`: a secure origin of our own for the page, so that nothing has to be opened to the file system or to a port. */
import { type Protocol, protocol } from 'electron';
import { answer, type Bundle } from './bundle.ts';

const scheme = 'app';
export const pageAddress = `${scheme}://bundle/`;

export function isOurPage(url: string): boolean {
  return url.startsWith(pageAddress);
}

/** Before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

export function serveAppScheme(on: Protocol, bundle: Bundle): void {
  on.handle(scheme, async (request) => {
    const url = new URL(request.url);
    if (!isOurPage(request.url) || request.method !== 'GET') return new Response('Not found', { status: 404 });
    const { status, headers, body } = await answer(bundle, url);
    return new Response(typeof body === 'string' ? body : Uint8Array.from(body), { status, headers });
  });
}
