/** The threshold document: the edition in force to read, the earlier ones, and a new one to write (CRT4). */
import { Link } from 'react-router';
import { recordAddress } from '#renderer/practice/addresses.ts';
import { useThresholdDocument } from '#renderer/practice/use-threshold-document.ts';
import { formatDate } from '#shared/base/calendar-date.ts';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { entriesOf } from '#shared/case-file/registers.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { THRESHOLD_DOCUMENTS } from '#shared/reference/threshold-document.ts';
import { RegisterHeader } from './RegisterHeader.tsx';
import type { RegisterScreenProps } from './RegisterPage.tsx';

export function ThresholdDocuments({ files, now }: RegisterScreenProps) {
  const inForce = useThresholdDocument('', dateOf(now));
  const own = entriesOf(files, ['threshold-document'], 'staff');
  return (
    <>
      <RegisterHeader
        id="threshold-document"
        detail="Shown beside every decision, which keeps the edition it was made against"
        begins={['threshold-document']}
      />
      <section className="register-section" aria-label="Editions">
        <h2>Editions</h2>
        <ul className="threshold-editions paper">
          {own.map(({ digest, fact, values, on }) => (
            <li key={fact.record}>
              <Link to={recordAddress(digest.type, digest.file, fact.record)}>{textIn(values, 'version')}</Link>
              <span>{textIn(values, 'title')}</span>
              <span className="soft small">
                from {formatDate(on)}
                {textIn(values, 'version') === inForce?.version ? ' · in force' : ''}
              </span>
            </li>
          ))}
          {THRESHOLD_DOCUMENTS.toReversed().map((document) => (
            <li key={document.version}>
              <strong>{document.version}</strong>
              <span>{document.title}</span>
              <span className="soft small">
                from {formatDate(document.inForceFrom)} · Haversack’s own draft
                {document.version === inForce?.version ? ' · in force' : ''}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {inForce !== undefined && (
        <section className="register-section stack" aria-label="The edition in force">
          <h2>In force: {inForce.version}</h2>
          <div className="threshold-text paper paper--padded prose">
            <h3>Before any level</h3>
            <Lines lines={inForce.principles} />
            {inForce.levels.map((level) => (
              <section key={level.code} aria-label={level.label}>
                <h3>{level.label}</h3>
                <p>{level.summary}</p>
                <Lines lines={level.descriptors} />
                <p className="soft small">{level.source}</p>
              </section>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
