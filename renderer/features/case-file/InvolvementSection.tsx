import type { SectionProps } from './case-section.ts';
import { PartSection } from './PartSection.tsx';

export function InvolvementSection(props: SectionProps) {
  return <PartSection part="involvement" {...props} />;
}
