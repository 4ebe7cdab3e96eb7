/** What a page may have of Chromium: nearly nothing. */

/** Chromium asks for these before a page reaches a server on this machine or on an office network; which servers is settled elsewhere. */
const networkPermissions = new Set(['local-network', 'local-network-access', 'loopback-network']);

/** No camera, no microphone, no place, no clipboard reading. @param isOurs whether the page of Haversack asks, and no other. */
export const isPermitted = (permission: string, isOurs: boolean): boolean =>
  networkPermissions.has(permission) || (permission === 'notifications' && isOurs);
