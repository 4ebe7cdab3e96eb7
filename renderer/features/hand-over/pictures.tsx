/** Simple drawings for those who do not read yet: places, faces, being heard. Each stands beside words that say the same. */
import type { ReactNode } from 'react';

const Drawing = ({ children }: { readonly children: ReactNode }) => (
  <svg viewBox="0 0 96 96" aria-hidden="true" focusable="false" className="picture">
    {children}
  </svg>
);

const Home = () => (
  <Drawing>
    <path className="picture__fill-a" d="M20 46 48 22l28 24v34H20z" />
    <path className="picture__line" d="M12 52 48 20l36 32M20 46v34h56V46" />
    <path className="picture__fill-b" d="M40 80V58h16v22z" />
    <path className="picture__line" d="M40 80V58h16v22M27 54h8v8h-8zM61 54h8v8h-8z" />
    <path className="picture__line" d="M66 30V20h8v17" />
  </Drawing>
);

const School = () => (
  <Drawing>
    <path className="picture__fill-a" d="M12 48h72v32H12z" />
    <path className="picture__fill-b" d="M34 48 48 34l14 14v32H34z" />
    <path className="picture__line" d="M12 80V48h22M84 80V48H62M34 80V48l14-14 14 14v32M8 80h80" />
    <path className="picture__line" d="M48 34V14M48 14h16l-4 5 4 5H48M43 80V66h10v14M44 52h8M20 56h7v8h-7zM69 56h7v8h-7z" />
  </Drawing>
);

const Community = () => (
  <Drawing>
    <circle className="picture__fill-b" cx="22" cy="42" r="14" />
    <path className="picture__fill-a" d="M44 40 60 26l16 14v38H44z" />
    <path className="picture__line" d="M22 56v22M22 66l6-6M8 78h80M44 78V40l16-14 16 14v38M55 78V62h10v16" />
    <circle className="picture__line" cx="22" cy="42" r="14" />
    <circle className="picture__fill-b picture__line" cx="80" cy="18" r="7" />
  </Drawing>
);

const Listening = () => (
  <Drawing>
    <path
      className="picture__fill-a"
      d="M32 66c-10-8-14-20-10-32 4-11 15-18 26-16 13 2 22 13 20 27-1 10-10 14-13 22-2 7-7 13-14 11-5-1-8-6-9-12z"
    />
    <path
      className="picture__line"
      d="M32 66c-10-8-14-20-10-32 4-11 15-18 26-16 13 2 22 13 20 27-1 10-10 14-13 22-2 7-7 13-14 11-5-1-8-6-9-12"
    />
    <path className="picture__line" d="M34 40c0-8 6-13 13-12 6 1 10 6 9 12-1 7-9 7-10 13M78 30c3 5 3 13 0 18M85 24c6 9 6 21 0 30" />
  </Drawing>
);

const Better = () => (
  <Drawing>
    <circle className="picture__fill-b" cx="48" cy="52" r="18" />
    <circle className="picture__line" cx="48" cy="52" r="18" />
    <path className="picture__line" d="M48 14v10M20 24l7 8M76 24l-7 8M10 52h10M76 52h10M12 80h72M41 49v2M55 49v2M40 57c4 5 12 5 16 0" />
  </Drawing>
);

const Words = () => (
  <Drawing>
    <path className="picture__fill-a" d="M14 20h68v44H44L28 80V64H14z" />
    <path className="picture__line" d="M14 20h68v44H44L28 80V64H14zM28 36h40M28 48h26" />
  </Drawing>
);

const Face = ({ mouth }: { readonly mouth: string }) => (
  <Drawing>
    <circle className="picture__fill-b" cx="48" cy="48" r="34" />
    <circle className="picture__line" cx="48" cy="48" r="34" />
    <circle className="picture__dot" cx="36" cy="42" r="4" />
    <circle className="picture__dot" cx="60" cy="42" r="4" />
    <path className="picture__line" d={mouth} />
  </Drawing>
);

const Quiet = () => (
  <Drawing>
    <circle className="picture__line picture__line--broken" cx="48" cy="48" r="34" />
    <path className="picture__line" d="M34 48h28" />
  </Drawing>
);

const PICTURES: Readonly<Record<string, ReactNode>> = {
  safeAtHome: <Home />,
  safeAtSchool: <School />,
  safeInCommunity: <Community />,
  listenedTo: <Listening />,
  madeADifference: <Better />,
  words: <Words />,
  yes: <Face mouth="M32 56c8 12 24 12 32 0" />,
  no: <Face mouth="M32 66c8-12 24-12 32 0" />,
  'not-sure': <Face mouth="M33 61c6-5 10 5 15 0s9-5 15 0" />,
  'not-asked': <Quiet />,
};

/** For a question's key or an answer's code; nothing where there is no drawing. */
export const Picture = ({ of }: { readonly of: string }) => PICTURES[of] ?? null;
