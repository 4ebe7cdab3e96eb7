// What every JavaScript host gives (browser, worker, Node): the only globals that shared/ may use.
// The DOM, Node, the network and the clock are left out on purpose, so that reaching for them fails the type check.
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}
interface CryptoKey {
  readonly type: string;
}
declare const crypto: {
  getRandomValues<T extends Uint8Array>(array: T): T;
  readonly subtle: {
    importKey(
      format: 'raw',
      key: Uint8Array<ArrayBuffer>,
      algorithm: 'Ed25519',
      extractable: boolean,
      usages: string[],
    ): Promise<CryptoKey>;
    verify(algorithm: 'Ed25519', key: CryptoKey, signature: Uint8Array<ArrayBuffer>, data: Uint8Array<ArrayBuffer>): Promise<boolean>;
  };
};
