/**
 * What the record of a document says about its bytes. Nobody types it: the engine writes it when the document is attached. It holds
 * the key, so a body with it is for the laptops of those who hold the case, and for no export.
 */
import { z } from 'zod';
import { type ContentId, isShortId } from '#shared/base/ids.ts';
import type { Body } from '../record.ts';

export const documentContentSchema = z.looseObject({
  /** Version of how the bytes are sealed: `shared/crypto/formats/v1-chunk.ts`. */
  format: z.number(),
  content: z.custom<ContentId>((value) => typeof value === 'string' && isShortId(value), 'not the id of a document’s bytes'),
  /** 32 bytes, base64url. */
  key: z.string().length(43),
  /** As the file was called when it was attached. */
  name: z.string(),
  /** What its bytes are, whatever it was called. */
  mediaType: z.string(),
  bytes: z.number().int().positive(),
  /** Ids of the sealed chunks in the order of the document, 43 characters each. */
  chunks: z.array(z.string().length(43)).min(1).max(1000),
});

export type DocumentContent = z.infer<typeof documentContentSchema>;

/** The only way of sealing that this version opens. */
export const CONTENT_FORMAT = 1;

/** Out of the body of a record or of a draft; undefined when it has none, or one that makes no sense. */
export function contentIn(body: Body): DocumentContent | undefined {
  const content = documentContentSchema.safeParse(body['content']);
  return content.success ? content.data : undefined;
}
