/** The kinds of file that a case may hold, and how each is looked at inside Haversack. */
export type Preview = 'pdf' | 'image' | 'text' | 'none';

interface MediaType {
  readonly type: string;
  /** "PDF document". */
  readonly label: string;
  /** Without the dot; the first is given to a file that is exported under another. */
  readonly extensions: readonly string[];
  readonly preview: Preview;
}

const MEDIA_TYPES: readonly MediaType[] = [
  { type: 'application/pdf', label: 'PDF document', extensions: ['pdf'], preview: 'pdf' },
  { type: 'image/jpeg', label: 'JPEG picture', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], preview: 'image' },
  { type: 'image/png', label: 'PNG picture', extensions: ['png'], preview: 'image' },
  { type: 'image/gif', label: 'GIF picture', extensions: ['gif'], preview: 'image' },
  { type: 'image/webp', label: 'WebP picture', extensions: ['webp'], preview: 'image' },
  { type: 'image/heic', label: 'HEIC picture', extensions: ['heic', 'heif'], preview: 'none' },
  { type: 'text/plain', label: 'Text', extensions: ['txt', 'text', 'md', 'log'], preview: 'text' },
  { type: 'text/csv', label: 'Table as text (CSV)', extensions: ['csv', 'tsv'], preview: 'text' },
  { type: 'message/rfc822', label: 'E-mail', extensions: ['eml'], preview: 'text' },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    label: 'Word document',
    extensions: ['docx'],
    preview: 'none',
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    label: 'Excel workbook',
    extensions: ['xlsx'],
    preview: 'none',
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    label: 'PowerPoint presentation',
    extensions: ['pptx'],
    preview: 'none',
  },
  { type: 'application/vnd.oasis.opendocument.text', label: 'OpenDocument text', extensions: ['odt'], preview: 'none' },
  { type: 'application/vnd.oasis.opendocument.spreadsheet', label: 'OpenDocument spreadsheet', extensions: ['ods'], preview: 'none' },
  { type: 'application/vnd.oasis.opendocument.presentation', label: 'OpenDocument presentation', extensions: ['odp'], preview: 'none' },
  { type: 'application/msword', label: 'Word document (97–2003)', extensions: ['doc'], preview: 'none' },
  { type: 'application/vnd.ms-excel', label: 'Excel workbook (97–2003)', extensions: ['xls'], preview: 'none' },
  { type: 'application/vnd.ms-powerpoint', label: 'PowerPoint presentation (97–2003)', extensions: ['ppt'], preview: 'none' },
  { type: 'application/vnd.ms-outlook', label: 'Outlook message', extensions: ['msg'], preview: 'none' },
  { type: 'audio/mpeg', label: 'Sound recording', extensions: ['mp3'], preview: 'none' },
  { type: 'audio/mp4', label: 'Sound recording', extensions: ['m4a'], preview: 'none' },
  { type: 'audio/wav', label: 'Sound recording', extensions: ['wav'], preview: 'none' },
  { type: 'audio/ogg', label: 'Sound recording', extensions: ['ogg', 'oga', 'opus'], preview: 'none' },
  { type: 'video/mp4', label: 'Video', extensions: ['mp4', 'm4v', 'mov', '3gp'], preview: 'none' },
  { type: 'video/webm', label: 'Video', extensions: ['webm'], preview: 'none' },
];

const byType = new Map(MEDIA_TYPES.map((each) => [each.type, each]));

/** The type itself when it is not known: a newer version of the software may keep more. */
export const mediaTypeLabel = (type: string): string => byType.get(type)?.label ?? type;
export const previewOf = (type: string): Preview => byType.get(type)?.preview ?? 'none';

export const extensionOf = (name: string): string => (/\.([^.\\/]+)$/.exec(name)?.[1] ?? '').toLowerCase();

/** Whether files that go by this extension are kept, if they are what it says. */
export const isKept = (extension: string): boolean => MEDIA_TYPES.some(({ extensions }) => extensions.includes(extension));

/** Of those that share their first bytes, the one that goes by this extension. */
export const typeByExtension = (name: string, among: readonly string[]): string | undefined =>
  among.find((type) => byType.get(type)?.extensions.includes(extensionOf(name)));

/** What every system takes, with room for an extension. */
const NAME_MAX = 100;

/** A name that says what the bytes are: what a colleague is handed opens with the program that it should. */
export function nameToExport(name: string, type: string): string {
  // What a path or a system could take for more than a name.
  // oxlint-disable-next-line no-control-regex -- control characters are what it removes
  const safe = name.replace(/[\u0000-\u001f\u007f"*/:<>?\\|\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '_').trim() || 'document';
  const plain = safe.length <= NAME_MAX ? safe : `${safe.slice(0, NAME_MAX - 8)}.${extensionOf(safe).slice(0, 5)}`;
  const extensions = byType.get(type)?.extensions ?? [];
  return extensions.length === 0 || extensions.includes(extensionOf(plain)) ? plain : `${plain}.${extensions[0]}`;
}

/** For the file chooser of the operating system. What is chosen is judged by its bytes all the same. */
export const ACCEPTED_EXTENSIONS = MEDIA_TYPES.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(',');
