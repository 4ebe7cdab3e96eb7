/** A sync server's address as a person writes it, made into the origin that the engine is given. */

/** @returns undefined when it is no address: https, or plain http on this very machine. */
export function serverOrigin(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const address = /^[a-z]+:\/\//i.test(text) ? text : `${isThisMachine(text.split(/[:/]/)[0] ?? '') ? 'http' : 'https'}://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, origin, pathname } = new URL(address);
  if (pathname !== '/') return undefined;
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname)) ? origin : undefined;
}

const isThisMachine = (hostname: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname.toLowerCase());

/** Why a server was not reached although its address is right: the person or the host did not allow it. */
export const notTrustedWords = (shell: 'electron' | 'browser', server: string): string =>
  shell === 'electron'
    ? `You did not allow Haversack to reach ${server}. Try again and allow it, if this is your service’s server.`
    : `This window may not reach ${server}. Close it and start it again with: npm start -- --server ${server}`;
