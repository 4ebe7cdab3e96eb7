/**
 * The only door to libsodium. The sumo build, because the plain one has no Argon2id. Importing this module waits until its
 * WebAssembly is ready, so that everything behind the door is synchronous.
 */
import libsodium from 'libsodium-wrappers-sumo';

await libsodium.ready;

export const sodium = libsodium;
