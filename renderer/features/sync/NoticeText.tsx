/** What a security notice says, and when it was noticed. */
import { TimeWithPlace } from '#renderer/ui/TimeWithPlace.tsx';
import type { SecurityNotice } from '#renderer/worker/api.ts';

export function NoticeText({ text, at }: Pick<SecurityNotice, 'text' | 'at'>) {
  return (
    <>
      <p>{text}</p>
      <p className="small soft">
        Noticed <TimeWithPlace at={at} />. Tell your administrator.
      </p>
    </>
  );
}
