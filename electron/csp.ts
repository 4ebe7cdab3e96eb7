/**
 * The Content-Security-Policies of both hosts. The page has no network and may run nothing but its own scripts; the engine's
 * script has a policy of its own, which lets that one worker reach the servers it was started for.
 */

/** @param nonce fresh for each load: the styles that Mantine writes at run time carry it. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** `wasm-unsafe-eval` compiles libsodium; it permits no evaluation of JavaScript. */
export function enginePolicy(servers: readonly string[]): string {
  const reachable = servers.length > 0 ? servers.join(' ') : "'none'";
  return ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", `connect-src ${reachable}`].join('; ');
}

/** What reads PDFs, which come from anybody: no network, no code but ours. */
export const readerPolicy = "default-src 'none'; script-src 'self'";

/**
 * @returns whether `text` is an origin that may ever be trusted as a sync server: https, or plain http on this very machine.
 * Nothing but a bare origin passes, so that none can smuggle another directive into the policy.
 */
export function isServerOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, origin } = new URL(text);
  return origin === text && (protocol === 'https:' || (protocol === 'http:' && loopbackHosts.has(hostname)));
}

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);
