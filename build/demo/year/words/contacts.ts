/** What callers said to the duty desk, by theme, and what the duty worker answered and decided. */
import type { Bank } from '../words.ts';

export const CONTACT_WORDS: Bank = {
  'neglect/contact.said': [
    '{School} reports that {child} has come without breakfast on most days since {father} deployed, in the same clothes and very tired. {Mother} told the class teacher that she “cannot get up in the morning”. School has offered breakfast club; it was not taken up.',
    'The health visitor found the quarter cold and with little food in the house. The youngest was not brought to two appointments for weight. {Mother} was tearful, and said the days run into each other.',
    'A neighbour rang: {children} play outside until after ten at night and have twice come to her door to ask for something to eat. She has not seen {father} for some weeks.',
  ],
  'domestic-abuse/contact.said': [
    'Service police attended the quarter last night after a neighbour reported shouting and something breaking. {Mother} had a mark on her wrist and said she had caught it in the door. {Children} were awake and standing on the stairs. {Father} is in the block until Monday by order of his commanding officer.',
    '{Mother} disclosed to the practice nurse that {father} takes her telephone at night and has pushed her twice since the move here. She is afraid that his career ends if it is known. {Child} was in the room the second time.',
    'The unit welfare officer passes on a worry of the squadron: {father} came to work with scratches on his face, and {mother} has stopped coming to anything. Neighbours hear raised voices at weekends.',
  ],
  'mental-health/contact.said': [
    'The medical officer asks for help for {mother}, who has been low since the birth, sleeps three hours a night and has no family within a day’s flight. She is not thinking of harming herself. {Father} goes on exercise in two weeks.',
    '{Mother} has not left the quarter for a fortnight, the padre reports after a visit. {Child} answers the door and says that Mum is asleep. She has been under the community mental health team before.',
    '{School} is concerned that {child} worries about leaving {mother} alone in the daytime. {They} told a teacher that “Mum cries in the bath so that we don’t hear”.',
  ],
  'alcohol/contact.said': [
    'The guardroom stopped {father} at the gate on Saturday, well over the limit, with {child} in the back seat. He was collecting {them} from a party. He has been charged; {mother} is away on a course.',
    '{Mother} arrived late for collection for the third time this month, smelling of alcohol, {school} reports. A teacher walked home with the children. {Mother} was angry at first, then asked who else knew.',
    'The officer commanding has a soldier whose drinking has worsened since an operational tour. He is the only parent at home on three nights a week while his wife works.',
  ],
  'disability/contact.said': [
    'The nursery asks for advice and an assessment: {child} has no words at three, does not look at anyone, and now bites other children. {Mother} was told “wait until you are home”, which is in twenty months.',
    '{Child} has had two seizures since the family came here, the medical centre reports. The nearest paediatric neurologist is a flight away, and {mother} has stopped working to stay with {them}.',
    'Command asks for an assessment of support needs: the family has been warned for a posting here, and {child} has an education, health and care plan with speech therapy every week.',
  ],
  'physical-harm/contact.said': [
    '{Child} showed {their} teacher a bruise on the upper arm with the shape of fingers, and said “Dad grabbed me because I was slow”. {They} asked that nobody tell home. {School} has kept {them} back until we ring.',
    'The medical centre saw {child} with a burn on the back of the hand, four days old and not treated. {Mother} says a hot pan; the story does not quite fit the shape. They were not expecting to be asked.',
    'Anonymous caller from the patch: {children} are hit with a belt “when they play up”, and one of them was crying in the garden last night. The caller will not give a name because they work together.',
  ],
  'sexual-harm/contact.said': [
    '{Child} told a friend’s mother that a teenager who babysits “plays a secret game”. She wrote the words down at once and asked {child} nothing more. {Mother} knows and is distraught; the babysitter’s family lives in the next street.',
    '{School} passes on a drawing and words of {child} that go beyond what a child of that age knows. The designated lead has spoken to nobody else.',
  ],
  'online/contact.said': [
    '{Child} has sent pictures to somebody {they} met in a game and who says he is fourteen. He now asks for more and threatens to send the first ones to {their} class. {Mother} found the messages last night and has kept the telephone.',
    'A form tutor is concerned about {child}, who has dropped {their} friends, sleeps in lessons, and has a second telephone that {mother} did not buy.',
    'The service police have been told by a platform of an upload from this address. It seems that {child} is the one being asked for pictures. They want a joint approach before any interview.',
  ],
  'young-carer/contact.said': [
    'The practice nurse reports that {adult}’s multiple sclerosis has worsened. {Child} gets {them} dressed, cooks, and has missed eleven days of school since September. {Carer} is away with his unit.',
    '{School} noticed that {child} runs home at every break. {They} told the head of year that {they} must “check that Mum has not fallen”.',
  ],
  'self-neglect/contact.said': [
    'The housing officer could not enter for an inspection: the hall is full to the ceiling with bags, and there is a smell. {Adult} spoke through the letter box. {Carer} says {adult} has been like this since the last move and will not see a doctor.',
    '{Adult} has lost a great deal of weight since spring, the padre says, does not open {their} post and has leg ulcers that {they} dress with kitchen paper.',
  ],
  'financial-abuse/contact.said': [
    '{Adult} asked the welfare office for a food parcel although the household has two incomes. It came out that a nephew who stays with them holds {adult}’s card “to help”, and that the account has been empty by the tenth of each month.',
    'The bank on camp has told the welfare officer of three large withdrawals by a relative with {adult}, who seemed frightened at the counter and did not know what they were for.',
  ],
  'carer-strain/contact.said': [
    '{Carer} broke down at the medical centre. {Adult} needs help with washing, dressing and the stairs, and nobody has come in since they moved. He has shouted at {adult} twice, and is ashamed of it.',
    'The unit welfare officer asks us to see a family where the wife has had a stroke. {Carer} has used all his leave to care for {adult}, and sleeps in a chair beside the bed.',
  ],
  'fostering/contact.said': [
    '{School} has enrolled {child}, who came with friends of the family and not with the parents. The parents are in Fiji; it is meant to be for the school year. Nobody seems to know that we must be told.',
    'A neighbour mentions that {child} has been living with the family next door since the summer, because the parents went home to work. The child seems well and is in school.',
  ],
  'adoption/contact.said': [
    'Adopters of {child}, placed before the posting, ask for support: nights are bad since the move, and {they} hides food. The placing agency is three time zones away and answers once a week.',
    'The family asks whether the settling-in support promised by their agency can continue here, and who would write the reports for the court.',
  ],
  'bereavement/contact.said': [
    '{Child}’s grandfather, who lived with the family, died suddenly three weeks ago. {Child} has stopped eating with the others and asks {their} teacher every day whether {mother} will die too.',
    'The padre asks for help for a family who lost a baby at thirty-four weeks. {Children} have been told nothing yet, and {mother} cannot bear to talk of it.',
  ],
  'separation/contact.said': [
    '{Mother} and {father} separated in spring and live in one quarter until the end of the tour. {Child} carries messages between them. {School} sees {them} sitting alone at break.',
    'After the separation {father} took the passports. {Mother} rings because handovers at the gate have become shouting matches, and {child} was sick before the last one.',
  ],
  'behaviour/contact.said': [
    '{School} has excluded {child} for two days for hitting. {Mother} says that it has been like this since the third move in four years and that she has no idea what to do at home.',
    '{Mother} asks for help herself: {child} does not sleep, screams for hours when {father} leaves for work, and she has begun to be afraid of her own temper.',
    '{Child} was brought home by the guardroom for the second time, at one in the morning, with older boys and a broken window.',
  ],
  'looked-after/contact.said': [
    'Kent asks us to support the supervision of {child}, looked after by the authority and placed with relatives who have been posted here. Their social worker cannot visit more than once a year.',
  ],
  'advice-parent/contact.said': [
    '{Mother} asks how she can tell {child} that the posting ends early and the dog stays here. {Child} has been in four schools. No worry about anybody’s safety.',
    '{Father} asks what age a child may be left alone at home here, after a neighbour said it was against the law of the country.',
    '{Mother} wants to know who could talk with {child} about periods and friendships, in English, now that the school nurse has left.',
    '{Mother} is worried about tantrums in the supermarket and asks whether that is normal at three.',
  ],
  'advice-school/contact.said': [
    '{School} asks whether it may give a father the report of a child who lives with the mother. No concern about the child.',
    'The designated lead wants to talk over a friendship of two pupils that has become unkind, and how to word a letter to both families.',
    '{School} has a child who is often late. The family has no car here, and the bus was taken off. They ask whether that is one for us.',
    'A class teacher asks about a drawing. Talked through: it shows a scene of a film that the whole class has seen.',
  ],
  'advice-command/contact.said': [
    'The officer commanding asks what he may ask a soldier about his family, and what he must pass on.',
    'The adjutant asks whether compassionate leave may be refused when a child is in hospital here.',
    'The squadron asks what help there is for a single father who is warned for duty at weekends.',
  ],
  'advice-welfare/contact.said': [
    'The welfare officer asks for somebody to sit with a young couple who are expecting and have nobody here. They would like help with the first weeks and agree to this call.',
    'The Army Welfare Service asks which group would suit a mother who has just arrived with two under three and knows nobody.',
    'Welfare would like an early help meeting for a family whose child refuses school since the move.',
  ],
  'advice-adult/contact.said': [
    'The medical centre asks who would assess a grandmother who visits for a year and has begun to forget the stove.',
    'A practice nurse asks about respite for a soldier’s wife with a long illness; the couple have not asked for anything themselves.',
  ],
  'nothing-further/contact.said': [
    'Service police report a call about noise at the quarter. It was a birthday party, everyone was in good spirits, the children were in bed. Passed to us by routine.',
    'Caller says that a child in the next house “is always crying”. The health visitor was there this morning: a baby with colic, well known to her, and coping parents.',
    'Report of children alone at the pool. The lifeguard had them in sight, and their mother was in the changing room.',
    'A caller complains about children’s bicycles in the stairwell and thinks that the parents neglect them. Nothing that was said points to that.',
  ],
  'host-nation/contact.said': [
    'The local police took a boy of the garrison home who had ridden his bicycle on the main road. They only want it known.',
    '{Host} asks whether a family with whom they had contact last year has left the country. It has; dates confirmed in writing.',
    'The local police ask for the name of a parent after a small accident in the town. Passed to the liaison officer.',
  ],
  'subject-access/contact.said': [
    'Asks for a copy of everything the service holds about the writer, from a former posting and this one. Gives an address in the United Kingdom and a copy of a passport.',
    'A solicitor asks on behalf of a former dependant for the case records of childhood. Signed authority enclosed.',
  ],
  'fostering-advice/contact.said': [
    'A family asks whether a niece of fourteen may stay with them for two terms while her mother is on operations, and what they must do.',
    'A couple has been asked by friends to keep their son until his examinations. They want to know the rules before they say yes.',
  ],
  'adoption-advice/contact.said': [
    'A couple on a three-year tour ask whether they can begin the assessment to adopt from here, and which authority would take it.',
    'A stepfather asks how he could adopt his wife’s daughter while the family is overseas.',
  ],
  'complaint/contact.said': [
    'A parent complains that a letter went to the former address and was read by somebody else. Passed to the manager today.',
    'A father says that he heard of a decision from his sergeant before he heard of it from us. He wants an apology. Passed to the manager.',
  ],
  'authority/contact.said': [
    'A home authority asks where a family has been posted and whether anybody here knows them. They hold no open case; a sibling’s school asked.',
    'A duty team in England is sending a summary for a family that arrives next month. Closed there since last year, nothing outstanding.',
  ],
  'known-family/contact.said': [
    '{School} rings about {child}, whom we know: late again on three days, and tired. They ask whether the worker should hear of it.',
    'The class teacher of {child} would like to tell the family’s worker that the last weeks have been better, with one bad day after a telephone call from home.',
  ],
  'contact.harm': [
    '{Child} may be hurt again at home before anyone has spoken to {them}',
    '{Children}: harm at home tonight cannot be ruled out until the parents have been seen',
    'Immediate risk to {children} if they return before a safety plan is agreed',
  ],
  'contact.immediateDecision': [
    '{Children} stay with friends of the family tonight, agreed with both parents by telephone. Service police informed. Strategy meeting to be called in the morning. Decided by the duty social worker.',
    'Duty social worker spoke to {mother}: {father} remains in the block by order, the guardroom has the quarter’s number, {mother} has mine. Strategy meeting tomorrow. Nobody at the school speaks to {child} about it again.',
    'The worker on the ground sees {child} at {school} before the end of lessons and decides there with me whether {they} goes home. The manager on call agrees.',
  ],
  'contact.consentReason': [
    'Asking first could put a child at more risk; the family is told today by the worker who sees them',
    'The caller was not in a position to ask; the duty worker asks the family',
  ],
  'contact.fromPOLICE': ['Sgt N. Kerr', 'SSgt B. Lowther', 'Cpl D. Anand'],
  'contact.fromHOSTPOL': ['The liaison officer', 'Duty officer of the local station'],
  'contact.fromHEALTH': ['Sister M. Delaney', 'Dr A. Pillai', 'Cpl J. Whelan', 'Ms F. Sorensen, midwife'],
  'contact.fromEDU': ['Mrs H. Cavendish', 'Mr P. Otieno', 'Ms L. Brandt', 'Mrs R. Adhikari'],
  'contact.fromCOMM': ['A neighbour, name known to the duty desk', 'The mother herself', 'A friend of the family'],
  'contact.fromWELF': ['Capt R. Holloway', 'Mrs S. Penhale', 'Revd C. Mbeki'],
  'contact.fromCMD': ['Maj D. Strachan', 'WO2 G. Rana', 'Lt Col F. Aldridge'],
  'contact.fromUKLA': ['Ms D. Okonjo', 'Ms J. Kirkbride', 'Duty and assessment team'],
  'contact.fromEH': ['Ms A. Rowlands, Early Help Co-ordinator'],
  'contact.fromHOSTSC': ['The duty social worker there'],
  'contact.fromSAR': ['The person asking'],
  'contact.fromPFADV': ['Mrs M. Ravouvou', 'Sgt K. Aryal'],
  'contact.fromADADV': ['Mr and Mrs Denholm', 'Cpl T. Hargreaves'],
  'contact.fromCASN': ['The posting desk', 'Maj D. Strachan'],
  'contact.fromCOMPL': ['A parent'],
  'contact-response.respondedTo': ['The caller', 'The referrer, on the number given', 'The caller and the welfare officer'],
  'contact-response.response': [
    'Thanked the caller, went through what was seen and what was only feared, and said that a social worker decides on it by tomorrow. Asked them to ring at once if anything changes.',
    'Explained who reads this and how soon. Agreed that nothing more is asked of the child before we have spoken.',
    'Listened, wrote it down in the caller’s words, and read it back. Said what we can and cannot tell them afterwards.',
    'Confirmed receipt and gave the duty number for the night. The family may be told who rang.',
  ],
  'referral.rationale': [
    'What is described goes beyond what universal services can answer and has lasted for some months. The children’s health and development are likely to be impaired without help. There is a parent who asks for it, and no sign of immediate danger.',
    'Two agencies saw the same thing independently within a week. The family has moved three times and has nobody here. The threshold document’s descriptors of this level fit on three points, and protective factors are real but few.',
    'The need is plain, and the family wants it met. Nothing points to a higher level; if the first visit finds otherwise, it is decided anew that day.',
    'Consulted the health visitor and the school. Both would have rung themselves. The combination of tiredness, missed appointments and a parent on her own decides it.',
  ],
  'advice-parent/referral.rationale': [
    'A question that a parent asks in good time. Nothing points to need beyond what school and medical centre give.',
  ],
  'advice-school/referral.rationale': [
    'The school has it in hand and wanted a second opinion. No child is described whose needs are not being met.',
  ],
  'nothing-further/referral.rationale': [
    'Checked with those who saw the family today. What was reported has an ordinary explanation, and no earlier concern is known here.',
  ],
  'subject-access/referral.rationale': ['A request for data, not about need. Handled under data rights; clock of one month begins today.'],
  'referral.removalReason': [
    'They are with people who know what has happened and can keep to what was agreed. {Father} has no access tonight. Reviewed by the manager on call; nothing is gained by moving the children further.',
    'Removal is not needed: {mother} protects them, the person of concern is in the block by order, and the guardroom knows whom to ring.',
  ],
  'referral.nextSteps': [
    '{worker} rings the family today and visits within five days; assessment by the forty-fifth working day. The referrer hears from us by Thursday.',
    'Allocation today. First visit this week, jointly with the health visitor if {mother} agrees.',
    'Advice given and written down for the caller. They ring again if it does not help.',
    'Passed on as agreed; the duty desk checks in two weeks that it has arrived.',
  ],
  'outcome-told.words': [
    'Told what was decided and why, who the worker is, and when they will hear from {them}. In writing on the same day.',
    'Explained the decision on the telephone, and what the family can expect. Answered two questions about who sees the record.',
    'Said plainly what we will do, what we will not do, and how to come back to us.',
  ],
  'case.reason': [
    'Opened from the duty desk’s decision: assessment of what the children need and what the family can build on.',
    'The family agreed to work with us after the contact. What was reported, and their own account of it, are to be understood together.',
    'Opened so that one worker knows the whole of it, instead of four agencies each a part.',
  ],
  'case.address': [
    '14 Alma Close',
    '3B Inkerman Road',
    'Flat 9, Salamanca House',
    '27 Minden Avenue',
    '6 Gurkha Lane',
    '112 Waterloo Drive',
    '41 Kohima Crescent',
    '8 Trafalgar Terrace',
  ],
  'case.commandContact': ['Maj D. Strachan, officer commanding', 'WO2 G. Rana, sergeant major', 'Capt R. Holloway, welfare officer'],
  'allocation.note': [
    'Ring before visiting: shifts change weekly. The older child answers the telephone.',
    'The parents asked for one worker and few visitors. Written material in plain words, please.',
    'See the contact first, the caller’s own words matter here.',
    'There is a dog; they will put it outside if you ring from the gate.',
  ],
};
