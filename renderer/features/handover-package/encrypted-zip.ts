/**
 * A ZIP archive whose entries are encrypted with AES-256 (WinZip AE-2): 7-Zip, WinZip and the Finder's companions open it, Haversack
 * is not needed. In this thread and with the browser's own compression: the page's policy permits no worker of a blob and no
 * WebAssembly. Loaded when a package is first made.
 */
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

export interface FileToPack {
  readonly name: string;
  readonly bytes: Uint8Array;
}

configure({ useWebWorkers: false });

const AES_256 = 3;
/** What is packed already only takes longer to pack again. */
const IS_PACKED = /\.(?:docx|xlsx|pptx|od[tsp]|jpe?g|png|gif|webp|heic|mp[34]|m4a|ogg|webm|pdf)$/;

/** @param told how many bytes of the files are in. */
export async function encryptedZip(
  files: readonly FileToPack[],
  passphrase: string,
  madeAt: Date,
  told: (bytes: number) => void = () => undefined,
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    password: passphrase,
    encryptionStrength: AES_256,
    // Inside they stand in the manifest; outside, less is told.
    extendedTimestamp: false,
    lastModDate: madeAt,
  });
  let before = 0;
  for (const { name, bytes } of files) {
    const start = before;
    await writer.add(name, new Uint8ArrayReader(bytes), {
      level: IS_PACKED.test(name) ? 0 : 6,
      onprogress: (done) => {
        told(start + done);
        return undefined;
      },
    });
    before += bytes.length;
    told(before);
  }
  return writer.close();
}
