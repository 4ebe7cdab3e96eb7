/** The page around everything that happens before one is signed in: first start, setting up, joining, unlocking. */
import { IconLock } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Mark } from './Mark.tsx';
import './EntryPage.css';

export interface EntryPageProps {
  readonly title: string;
  /** One or two sentences under the title. */
  readonly detail?: ReactNode;
  readonly children: ReactNode;
  /** Under the paper: other ways on. */
  readonly footer?: ReactNode;
  /** The title takes the focus when the page is shown. Off where a field takes it. */
  readonly focusTitle?: boolean;
}

export function EntryPage({ title, detail, children, footer, focusTitle = true }: EntryPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Haversack`;
    window.scrollTo(0, 0);
    if (focusTitle) heading.current?.focus({ preventScroll: true });
  }, [title, focusTitle]);
  return (
    <div className="entry">
      <header className="entry__brand not-printed">
        <p className="entry__name">
          <Mark />
          Haversack
        </p>
        <p className="entry__line">Case records for social work overseas, with or without a connection.</p>
        <p className="entry__promise">
          <IconLock size="1.125em" stroke={1.75} aria-hidden />
          <span>Everything is sealed on this laptop before it leaves it. The server keeps it and cannot read it.</span>
        </p>
      </header>
      <main className="entry__main">
        <div className="entry__column">
          <div className="entry__head not-printed">
            <h1 tabIndex={-1} ref={heading}>
              {title}
            </h1>
            {detail !== undefined && <div className="entry__detail">{detail}</div>}
          </div>
          {children}
          {footer !== undefined && <div className="entry__footer not-printed">{footer}</div>}
        </div>
      </main>
    </div>
  );
}
