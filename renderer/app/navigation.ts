/** The places of the left rail, in its order. */
import {
  IconAddressBook,
  IconChartBar,
  IconClipboardCheck,
  IconDevices,
  IconFolders,
  IconNotebook,
  IconRefresh,
  IconRosetteDiscountCheck,
  IconSun,
} from '@tabler/icons-react';

export const NAVIGATION = [
  { to: '/', label: 'My Day', icon: IconSun, shortcut: 'alt+1' },
  { to: '/contacts', label: 'Contacts', icon: IconAddressBook, shortcut: 'alt+2' },
  { to: '/cases', label: 'Cases', icon: IconFolders, shortcut: 'alt+3' },
  { to: '/oversight', label: 'Oversight', icon: IconClipboardCheck, shortcut: 'alt+4' },
  { to: '/performance', label: 'Performance', icon: IconChartBar, shortcut: 'alt+5' },
  { to: '/quality', label: 'Quality', icon: IconRosetteDiscountCheck, shortcut: 'alt+6' },
  { to: '/registers', label: 'Registers', icon: IconNotebook, shortcut: 'alt+7' },
  { to: '/sync', label: 'Sync', icon: IconRefresh, shortcut: 'alt+8' },
  { to: '/people', label: 'People and devices', icon: IconDevices, shortcut: 'alt+9' },
] as const;
