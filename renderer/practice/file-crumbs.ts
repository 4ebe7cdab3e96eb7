/** The way back from a screen of one file: its list, then the file itself. An entry of a register is one file and one record. */
import type { FileDigest } from '#shared/case-file/digest.ts';
import type { FileType } from '#shared/practice/record.ts';
import { CASES, CONTACTS, fileAddress, REGISTERS, registerAddress } from './addresses.ts';
import { REGISTERS_BY_ID, registerOf } from './register-names.ts';

/** Where a file stands among the screens: every type but these two in a register. */
export type FilePlace = 'case' | 'contact' | 'register';

export const placeOfType = (type: FileType): FilePlace => (type === 'case' || type === 'contact' ? type : 'register');

interface Crumb {
  readonly label: string;
  readonly to: string;
}

export function crumbsOfFile(digest: FileDigest, nameShown: (name: string) => string): readonly Crumb[] {
  const place = placeOfType(digest.type);
  if (place === 'register') {
    const register = registerOf(digest.openedAs);
    return [
      { label: 'Registers', to: REGISTERS },
      ...(register === undefined ? [] : [{ label: REGISTERS_BY_ID[register].label, to: registerAddress(register) }]),
    ];
  }
  return [
    place === 'contact' ? { label: 'Contacts', to: CONTACTS } : { label: 'Cases', to: CASES },
    { label: nameShown(digest.title), to: fileAddress(digest.type, digest.file) },
  ];
}

/** Under a screen's title: whose it is. An entry of a register says so itself. */
export const detailOfFile = (digest: FileDigest, nameShown: (name: string) => string): string =>
  placeOfType(digest.type) === 'register' ? digest.reference : `${nameShown(digest.title)} · ${digest.reference}`;
