/** Something that takes longer than a second and can be left alone: what is being done, and why it takes a while. */
import { Loader } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import './Working.css';

export interface WorkingProps {
  readonly on: boolean;
  /** "Making the keys". */
  readonly title: string;
  readonly children?: ReactNode;
}

/** What is done sooner needs no word. */
const WORTH_SAYING_MS = 250;

export function Working({ on, title, children }: WorkingProps) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(() => setShown(true), WORTH_SAYING_MS);
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [on]);
  return (
    <div className="working" role="status">
      {shown && (
        <>
          <Loader size="sm" aria-hidden />
          <div>
            <p className="working__title">{title}</p>
            {children !== undefined && <p className="soft small">{children}</p>}
          </div>
        </>
      )}
    </div>
  );
}
