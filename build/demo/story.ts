/**
 * What the demonstration's families and contacts are told with: readable data, in days and hours before now, which
 * `tell-contact.ts` and `tell-case.ts` turn into the records that people of the service would have written.
 */
import type { StaffKey } from './staff.ts';

/** On the wall clock of the location; or so many hours before now. */
export type When = { readonly daysAgo: number; readonly at: string } | { readonly hoursAgo: number };

/** Someone of a household, known within its story by `key`. */
export interface PersonStory {
  readonly key: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly group: 'child' | 'adult';
  /** Age in months, today; negative while not born yet. */
  readonly months: number;
  readonly relationship: string;
  readonly knownAs?: string;
  readonly sex?: 'F' | 'M' | 'U';
  readonly ethnicity?: string;
  readonly disabilities?: readonly string[];
  readonly language?: string;
  /** For which language, and how to arrange one. */
  readonly interpreter?: string;
  readonly health?: string;
  readonly school?: string;
  readonly serving?: string;
  readonly parentalResponsibility?: boolean;
  readonly telephone?: string;
  readonly note?: string;
}

export interface ContactStory {
  readonly received: When;
  readonly source: string;
  readonly channel: 'telephone' | 'email' | 'in-person' | 'video' | 'letter';
  /** Absent for an anonymous contact. */
  readonly referrer?: { readonly name: string; readonly reachedAt: string };
  readonly about: 'child' | 'adult';
  readonly said: string;
  readonly consent: 'given' | 'refused' | 'not-sought' | 'not-asked';
  readonly consentReason?: string;
  /** What the risk is; present when someone is at significant risk of harm. */
  readonly harm?: string;
  readonly response?: {
    readonly minutesLater: number;
    readonly to: string;
    readonly how: ContactStory['channel'];
    readonly words: string;
    /** What was decided on the risk, when the response decided it. */
    readonly decides?: string;
  };
  readonly decision?: {
    readonly hoursLater: number;
    readonly by?: StaffKey;
    readonly level: string;
    readonly rationale: string;
    readonly outcome: string;
    readonly referralOutcome?: string;
    readonly removal?: { readonly decision: string; readonly reason: string };
    readonly nextSteps: string;
    /** Why one of them cannot or must not be told. */
    readonly cannotTell?: { readonly referrer?: string; readonly family?: string };
  };
  readonly told?: readonly {
    readonly hoursLater: number;
    readonly who: readonly ('referrer' | 'family')[];
    readonly words: string;
    readonly reply?: string;
  }[];
}

/** A contact that no case was opened from. */
export interface LooseContact extends ContactStory {
  readonly location: string;
  readonly people: readonly Pick<PersonStory, 'givenName' | 'familyName' | 'group' | 'months' | 'relationship'>[];
  readonly address?: string;
}

export interface VisitStory {
  readonly daysAgo: number;
  readonly at: string;
  readonly by?: StaffKey;
  readonly place: 'home' | 'school' | 'medical' | 'office' | 'base' | 'video' | 'other';
  readonly announced?: boolean;
  readonly purpose: string;
  readonly children?: readonly ChildAtVisit[];
  /** Keys of the adults who were seen. */
  readonly adults?: readonly string[];
  readonly others?: string;
  readonly narrative: string;
  readonly home?: string;
  /** Who is at immediate risk, from what, and what was done at once. */
  readonly risk?: string;
  readonly result: string;
  /** When the next is planned, in days from today; negative when that day has gone by. */
  readonly nextInDaysFromNow?: number;
  /** How long after the visit it was written down. Two hours unless told. */
  readonly recordedAfterHours?: number;
  readonly signOff?: 'authorise' | 'return';
}

export interface ChildAtVisit {
  readonly child: string;
  readonly said: string;
  /** Why the child was not seen alone; absent when they were. */
  readonly notAlone?: string;
  /** Why it was not face to face; absent when it was. */
  readonly notFaceToFace?: string;
}

/** A visit that did not take place. */
export interface MissedVisitStory {
  readonly daysAgo: number;
  readonly at: string;
  readonly missed: 'no-access' | 'declined' | 'cancelled';
  readonly purpose: string;
  readonly why: string;
  readonly nextInDaysFromNow?: number;
}

export interface NoteStory {
  readonly daysAgo: number;
  readonly at: string;
  readonly by?: StaffKey;
  readonly type: string;
  readonly withWhom?: string;
  readonly people?: readonly string[];
  readonly note: string;
  readonly decision?: string;
}

export interface InvolvementStory {
  readonly type: string;
  /** Keys; all children unless told. */
  readonly people?: readonly string[];
  readonly daysAgo: number;
  readonly reason: string;
  readonly step?: 'new' | 'step-up' | 'step-down' | 'transfer-in';
  readonly leadProfessional?: string;
  readonly closed?: { readonly daysAgo: number; readonly reason: string; readonly outcome: string };
}

/** A note that is being written together: a draft that others of the case may see and edit. */
export interface SharedDraftStory {
  readonly at: string;
  readonly type: string;
  readonly withWhom?: string;
  readonly note: string;
  /** Written apart, on two laptops with no connection: waits for a person to choose. */
  readonly clash?: { readonly practitioner: string; readonly manager: string };
}

export interface FamilyStory {
  readonly name: string;
  readonly location: string;
  readonly worker: StaffKey;
  readonly contact: ContactStory;
  readonly reason: string;
  readonly address?: string;
  readonly unit?: string;
  readonly postingEndsInMonths?: number;
  readonly commandContact?: string;
  readonly safetyNotes?: string;
  readonly previousReference?: string;
  readonly allocationNote: string;
  readonly people: readonly PersonStory[];
  /** The first begins with the case. */
  readonly involvements: readonly InvolvementStory[];
  readonly visits: readonly (VisitStory | MissedVisitStory)[];
  readonly notes: readonly NoteStory[];
  readonly sharedDraft?: SharedDraftStory;
}
