/** A document of a case: a letter, a report, a photograph, a court order. What it is stands here; its bytes are kept beside (`content`). */

import { dateIn, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { schemaFromForm } from '../schema-from-form.ts';
import { documentContentSchema } from './content.ts';
import { documentTypeLabel } from './document-types.ts';
import { documentForm } from './form.ts';

export const documentKind: RecordKind = {
  kind: 'document',
  title: 'Document',
  fileTypes: ['case'],
  part: 'documents',
  writers: 'casework',
  signOff: 'none',
  words: { begin: 'Describe the document', finish: 'Save the document', shareable: false },
  // What is said of it may be put right; its bytes are never changed: another document is attached.
  correctedBy: 'new-version',
  form: documentForm,
  schema: schemaFromForm(documentForm, { content: documentContentSchema }),
  setBySoftware: ['content'],
  timescales: [],
  stops: [],
  happenedAt: (body) => dateIn(body, 'receivedOn'),
  summary: (body) => {
    const type = textIn(body, 'type');
    const from = textIn(body, 'from');
    const kind = type === '' ? '' : documentTypeLabel(type);
    return [textIn(body, 'title'), from === '' ? kind : [kind, `from ${from}`].filter(Boolean).join(' ')].filter(Boolean).join(' · ');
  },
  facts: ['type', 'receivedOn'],
};
