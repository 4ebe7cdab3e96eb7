/** How things work, in a few lines each: found by search, and listed in the help beside the keys. */

export interface HelpTopic {
  readonly id: string;
  readonly title: string;
  /** Other words a person may look for. */
  readonly words: string;
  readonly text: readonly string[];
}

export const HELP_TOPICS: readonly HelpTopic[] = [
  {
    id: 'saving',
    title: 'What is saved, and when',
    words: 'save autosave lost crash battery draft typing stored',
    text: [
      'What you type is kept on this laptop within two seconds, encrypted, whether or not there is a connection. The words at the top of the form say so: “Saved on this laptop” with the time.',
      'After a crash, a lock or a flat battery, open the form again: what was typed is there. My Day lists what you began and did not finish.',
      'A draft becomes a record when you finalise it. Until then it may be incomplete.',
    ],
  },
  {
    id: 'sync',
    title: 'What the sync badge says',
    words: 'sync synced offline waiting server connection badge upload internet',
    text: [
      '“Saved on this laptop”: everything is safe here, and goes to the server when there is a connection. “3 waiting” counts versions that the server does not have yet.',
      '“All synced” is said only after both sides were compared and are the same. It is never said because a queue is empty.',
      '“Offline” is no fault: go on working. “Needs attention” or a number in red needs a person; the badge leads to the Sync screen, which says what to do.',
    ],
  },
  {
    id: 'addendum',
    title: 'How to put a finalised record right',
    words: 'addendum correct mistake edit change amend wrong version typo',
    text: [
      'What was written about an event (a contact, a visit, a note) never changes once it is finalised. Open it and choose “Add an addendum”: your correction stands beside the original, so that both can be read.',
      'What lives on (a person, an involvement, an allocation) gets a new version. Earlier versions stay and can be compared.',
    ],
  },
  {
    id: 'entered-in-error',
    title: 'Something was entered in error',
    words: 'withdraw delete remove erase wrong file duplicate',
    text: [
      'Nothing is deleted. A manager can mark a record as entered in error, with a reason. It then counts nowhere, is found last, and stays readable for an audit.',
    ],
  },
  {
    id: 'sign-off',
    title: 'Sign-off by a manager',
    words: 'authorise authorised return returned approve oversight manager qualified registration',
    text: [
      'Some records wait for a qualified manager after you finalise them. They are in My Day of the managers who may sign them off; nobody signs off their own.',
      'A returned record comes back to you with the reason. Write a new version or an addendum, as the record asks, and it waits again.',
      'Where a button cannot be pressed, it says why: hold the pointer over it or move to it with Tab.',
    ],
  },
  {
    id: 'clocks',
    title: 'How the clocks run',
    words: 'timescale deadline due overdue working days calendar limit hours late',
    text: [
      'A clock starts at the moment or day its rule names, such as when a contact was received, never when somebody came to type it.',
      'Hours run day and night. Working days follow the contract’s calendar (England and Wales), wherever the family lives; “plan by” is the last working day of that place before it is due.',
      'Each clock says what started it, what stops it and where its rule is written. The record that stops it is one click away.',
    ],
  },
  {
    id: 'significant-harm',
    title: 'The red clock of significant harm',
    words: 'urgent risk immediate hour emergency harm danger',
    text: [
      'When a contact says that somebody is at significant risk of harm, its clock stands on every screen until a decision is recorded. It leads to the contact.',
      'The hour runs from when the contact was received. If a child or adult is in immediate danger, call the police first and record afterwards.',
    ],
  },
  {
    id: 'shared-drafts',
    title: 'Sharing a draft',
    words: 'share draft together colleague co-write handover unfinished',
    text: [
      'A draft is yours alone until you press “Share this draft”. Then everyone who holds the case sees it and can write in it.',
      'Two people may write in it at the same time, even apart. Different fields are joined by themselves; where both changed the same field, a person chooses which wording stands.',
    ],
  },
  {
    id: 'clashes',
    title: 'When two people changed the same thing',
    words: 'conflict clash merge choose both versions settle differ',
    text: [
      'Nothing is overwritten. The record shows both wordings beside what was there before, and whoever opens it chooses. All versions remain.',
      'My Day and the Sync screen list what is to be settled.',
    ],
  },
  {
    id: 'known-people',
    title: 'Known already, and re-referrals',
    words: 'duplicate re-referral rereferral same person known match twelve months previous name',
    text: [
      'While you type a contact, the names are looked up in everything this laptop holds: misspelt, as they sound, with previous names, and with slips in the date of birth.',
      'Say whether it is the same person. If they were referred within the last 12 months, that is recorded with the contact.',
      'The lookup can only see what you hold. A person known elsewhere may not appear: ask the duty manager.',
    ],
  },
  {
    id: 'hand-over',
    title: 'Handing the laptop to a child or a family',
    words: 'child hand over locked mode feedback plan family read aloud',
    text: [
      'Plans for families and children’s feedback open in a hand-over mode: large type, nothing else on the screen, and no way to anything else without your passphrase.',
      'Start it from the plan or from “Record feedback”. To end it, type your passphrase.',
    ],
  },
  {
    id: 'initials',
    title: 'Working where others can see the screen',
    words: 'initials privacy discretion shoulder names hide train cafe blur',
    text: [
      'Alt+I shows names as initials everywhere, and back. Under “Display” you can also blur the screen whenever another window has the focus.',
      'Lock before you leave the laptop: Ctrl+Shift+L. What you were typing is kept.',
    ],
  },
  {
    id: 'who-holds',
    title: 'Who can see a case',
    words: 'access hold holder share permission member see read revoke grant confidential',
    text: [
      'A case is on the laptops of its worker, of managers and of those they gave it to. Nobody else can open it, not even the server that passes it on.',
      'The case file lists who holds it. A manager or the case’s owner gives or takes it away; on a laptop that lost it, search finds it no more.',
    ],
  },
  {
    id: 'searching',
    title: 'What search finds',
    words: 'search find look reference misspelt words',
    text: [
      'Everything this laptop holds: people, cases, contacts and the text of every record. All of your words must be there, in any order; the beginning of a word is enough, accents and capitals do not matter, and a slip of spelling is forgiven.',
      'A date of birth or a reference such as NEPAL-7K3QX9 is found too. What was entered in error comes last.',
    ],
  },
  {
    id: 'forgotten-passphrase',
    title: 'If a passphrase is forgotten',
    words: 'password passphrase forgotten recover reset lost locked out unlock',
    text: [
      'Nobody can read this laptop without it, so nobody can send you a new one. An administrator can open it with the service’s recovery kit, or enrol you on another laptop, which then fetches your cases.',
    ],
  },
];
