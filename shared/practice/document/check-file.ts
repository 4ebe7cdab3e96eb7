/**
 * Whether a file may become a document of a case, judged by its bytes: a name says what somebody wished. What can run on a computer
 * is refused; so is what nobody could tell the kind of.
 */
import { err, ok, type Result } from '#shared/base/result.ts';
import { extensionOf, isKept, typeByExtension } from './media-types.ts';

export const DOCUMENT_BYTES_MAX = 25 * 1024 * 1024;

export interface FileRefusal {
  readonly code: 'empty' | 'too-large' | 'not-allowed' | 'not-what-it-says' | 'has-macros' | 'locked-archive';
  /** What is wrong and what to do. */
  readonly message: string;
}

/** @returns the media type of the bytes. */
export function checkFile(name: string, bytes: Uint8Array): Result<string, FileRefusal> {
  const size = checkSize(bytes.length);
  if (!size.ok) return size;
  if (hasMacros(bytes)) {
    return refuse(
      'has-macros',
      'It contains macros, which are small programs. Save it without macros (as .docx, .xlsx or PDF) and attach that.',
    );
  }
  const type = typeByContent(bytes, name);
  if (type !== undefined) return ok(type);
  if (startsWith(bytes, ZIP)) {
    return refuse('locked-archive', 'It is an archive or a locked document. Unpack or unlock it, and attach the documents themselves.');
  }
  const extension = extensionOf(name);
  if (isKept(extension)) {
    return refuse(
      'not-what-it-says',
      `Its name says .${extension}, but what is in it is something else, or it is damaged. Open it where it came from, save it again, and attach that.`,
    );
  }
  return refuse(
    'not-allowed',
    `Haversack does not keep files of this kind${extension === '' ? '' : ` (.${extension})`}. It keeps PDF, pictures, text, Word, Excel, PowerPoint, e-mail, and short recordings. Save it as one of these, or as PDF.`,
  );
}

/** Asked before a file is read at all. */
export function checkSize(bytes: number): Result<null, FileRefusal> {
  if (bytes === 0) return refuse('empty', 'It is empty. Check that it has finished saving or downloading, and attach it again.');
  if (bytes <= DOCUMENT_BYTES_MAX) return ok(null);
  return refuse(
    'too-large',
    `It is ${sizeInWords(bytes)}; a document may be up to 25 MB. Scan it at a lower quality, or attach it in parts.`,
  );
}

/** "25.1 MB", never rounded down to a limit that it is over. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  const megabytes = bytes / (1024 * 1024);
  if (megabytes < 1) return `${Math.ceil(bytes / 1024)} KB`;
  const tenths = Math.ceil(megabytes * 10) / 10;
  return `${tenths.toLocaleString('en-GB')} MB`;
}

const refuse = (code: FileRefusal['code'], message: string): Result<never, FileRefusal> => err({ code, message });

const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const startsWith = (bytes: Uint8Array, expected: readonly number[], at = 0): boolean =>
  bytes.length >= at + expected.length && expected.every((byte, index) => bytes[at + index] === byte);

const BY_FIRST_BYTES: readonly {
  readonly type: string;
  readonly begins: readonly number[];
  readonly at?: number;
  readonly and?: readonly [number, string];
}[] = [
  { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/gif', begins: ascii('GIF87a') },
  { type: 'image/gif', begins: ascii('GIF89a') },
  { type: 'image/webp', begins: ascii('RIFF'), and: [8, 'WEBP'] },
  { type: 'audio/wav', begins: ascii('RIFF'), and: [8, 'WAVE'] },
  { type: 'audio/mpeg', begins: ascii('ID3') },
  { type: 'audio/mpeg', begins: [0xff, 0xfb] },
  { type: 'audio/mpeg', begins: [0xff, 0xf3] },
  { type: 'audio/ogg', begins: ascii('OggS') },
  { type: 'video/webm', begins: [0x1a, 0x45, 0xdf, 0xa3] },
];

function typeByContent(bytes: Uint8Array, name: string): string | undefined {
  // A PDF may begin with a few stray bytes; readers look this far.
  if (latin1(bytes, 0, 1024).includes('%PDF-')) return 'application/pdf';
  const known = BY_FIRST_BYTES.find(
    ({ begins, and }) => startsWith(bytes, begins) && (and === undefined || startsWith(bytes, ascii(and[1]), and[0])),
  );
  if (known) return known.type;
  if (startsWith(bytes, ascii('ftyp'), 4)) return typeOfIsoMedia(latin1(bytes, 8, 12), name);
  if (startsWith(bytes, ZIP)) return typeOfZip(bytes);
  if (startsWith(bytes, OLE)) return typeByExtension(name, OLE_TYPES);
  return typeOfText(bytes, name);
}

const OLE_TYPES = ['application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint', 'application/vnd.ms-outlook'];

function typeOfIsoMedia(brand: string, name: string): string | undefined {
  if (/^(?:hei[cxms]|hev[cx]|mif1|msf1)$/.test(brand)) return 'image/heic';
  if (brand === 'M4A ' || brand === 'M4B ') return 'audio/mp4';
  if (/^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |qt {2}|3gp.|MSNV|dash)$/.test(brand))
    return extensionOf(name) === 'm4a' ? 'audio/mp4' : 'video/mp4';
  return undefined;
}

const OFFICE_PARTS = [
  ['word/document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
] as const;

/** By the names in its directory, which stand at the end and are not compressed. */
function typeOfZip(bytes: Uint8Array): string | undefined {
  const names = namesInZip(bytes);
  const part = names.includes('[Content_Types].xml')
    ? OFFICE_PARTS.find(([begins]) => names.some((each) => each.startsWith(begins)))
    : undefined;
  if (part) return part[1];
  const openDocument = /^mimetype(application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation))PK/.exec(latin1(bytes, 30, 160));
  return openDocument?.[1];
}

const hasMacros = (bytes: Uint8Array): boolean =>
  startsWith(bytes, ZIP) && namesInZip(bytes).some((name) => /(?:^|\/)(?:vbaProject|vbaData)[^/]*$|^(?:Basic|Scripts)\//i.test(name));

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/** Names in the archive's directory; empty where it has none that makes sense. */
function namesInZip(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) {
    // A comment of up to 64 KiB may follow.
    if (bytes.length - end > 22 + 0xffff) return [];
    end--;
  }
  if (end < 0) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === CENTRAL_ENTRY) {
    const nameLength = view.getUint16(at + 28, true);
    names.push(latin1(bytes, at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

const TEXT_TYPES = ['text/plain', 'text/csv', 'message/rfc822'];

/** Only what is called text and is text: a script or a web page is text as well. */
function typeOfText(bytes: Uint8Array, name: string): string | undefined {
  const type = typeByExtension(name, TEXT_TYPES);
  return type !== undefined && isText(bytes) ? type : undefined;
}

/** No control characters but those of layout; in UTF-8, in UTF-16 with its mark, or in an older encoding of Windows. */
function isText(bytes: Uint8Array): boolean {
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (isUtf16) return bytes.length % 2 === 0;
  return bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d);
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (const byte of bytes.subarray(start, end)) text += String.fromCharCode(byte);
  return text;
}
