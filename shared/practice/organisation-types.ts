/** What kind of organisation asked for training or took part in it (M30, M31). */
export const ORGANISATION_TYPES = [
  { code: 'command', label: 'Command or unit' },
  { code: 'welfare', label: 'Single service welfare', hint: 'Army Welfare Service, RN Family and People Support, RAF and SSAFA, padre.' },
  { code: 'health', label: 'Health' },
  { code: 'education', label: 'Education', hint: 'School, nursery, Defence Children Services.' },
  { code: 'police', label: 'Police', hint: 'Service police, or the host nation’s.' },
  { code: 'host-nation', label: 'Host-nation agency' },
  { code: 'voluntary', label: 'Voluntary or community group' },
  { code: 'own-staff', label: 'This service’s own staff', hint: 'Listed, and not counted as a partner.' },
  { code: 'other', label: 'Other' },
] as const;

/** A partner agency or command, as the indicators count: the service’s own staff are not. */
export const isPartner = (organisationType: string): boolean => organisationType !== 'own-staff';
