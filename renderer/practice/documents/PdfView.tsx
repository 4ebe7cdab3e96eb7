/** A PDF, page under page: drawn as each comes into sight, larger and smaller by button and key, its words readable by a screen reader. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconMinus, IconPlus } from '@tabler/icons-react';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { openPdf } from './open-pdf.ts';
import './pdf-view.css';

export interface PdfViewProps {
  readonly bytes: ArrayBuffer;
  /** "School report": names the region. */
  readonly title: string;
}

const ZOOMS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
/** CSS pixels for each point of a page at 100 %. */
const PIXELS_PER_POINT = 96 / 72;
/** Around the pages, and the bar beside them. */
const MARGIN = 52;

export function PdfView({ bytes, title }: PdfViewProps) {
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [failure, setFailure] = useState<string>();
  const [chosen, setChosen] = useState<number>();
  const [fitting, setFitting] = useState(1);
  const [pageWidth, setPageWidth] = useState<number>();
  const [current, setCurrent] = useState(1);
  const scroller = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let over = false;
    let close: (() => void) | undefined;
    // A copy, for pdf.js takes what it is given, and this may be opened twice.
    openPdf(bytes.slice(0)).then(
      (opened) => {
        if (over) return opened.close();
        close = opened.close;
        setPdf(opened.pdf);
        return opened.pdf.getPage(1).then((first) => setPageWidth(first.getViewport({ scale: PIXELS_PER_POINT }).width));
      },
      (error: unknown) => {
        if (!over) setFailure(wordsOf(error));
      },
    );
    return () => {
      over = true;
      close?.();
    };
  }, [bytes]);

  // As wide as there is room for, and never larger than on paper, until the reader chooses.
  useEffect(() => {
    const box = scroller.current;
    if (box === null || pageWidth === undefined) return;
    const watch = new ResizeObserver(() => setFitting(Math.min(1, Math.max(0.1, (box.clientWidth - MARGIN) / pageWidth))));
    watch.observe(box);
    return () => watch.disconnect();
  }, [pageWidth]);

  const zoom = chosen ?? fitting;
  const larger = ZOOMS.find((each) => each > zoom + 0.01);
  const smaller = ZOOMS.findLast((each) => each < zoom - 0.01);
  const pages = pdf?.numPages ?? 0;
  const goTo = (page: number) => {
    const aim = Math.min(Math.max(1, page), pages);
    scroller.current?.querySelector(`[data-page="${aim}"]`)?.scrollIntoView({ block: 'start' });
  };
  const resize = (next: number | undefined) => next !== undefined && setChosen(next);
  const onKey = (event: KeyboardEvent) => {
    const act = {
      '+': () => resize(larger),
      '=': () => resize(larger),
      '-': () => resize(smaller),
      '0': () => setChosen(undefined),
      PageDown: () => goTo(current + 1),
      PageUp: () => goTo(current - 1),
      Home: () => goTo(1),
      End: () => goTo(pages),
    }[event.key];
    if (act === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  };
  const onScroll = () => {
    const box = scroller.current;
    if (box === null) return;
    const middle = box.getBoundingClientRect().top + box.clientHeight / 3;
    const shown = Array.from(box.querySelectorAll<HTMLElement>('[data-page]')).findLast(
      (page) => page.getBoundingClientRect().top <= middle,
    );
    setCurrent(Number(shown?.dataset['page'] ?? 1));
  };

  if (failure !== undefined) {
    return (
      <InlineMessage tone="bad" title="This PDF cannot be shown">
        {failure}
      </InlineMessage>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of a reader, for whatever in it has the focus
    <div className="pdf-view" onKeyDown={onKey}>
      <div className="pdf-view__tools not-printed" role="toolbar" aria-label="Reading">
        <Tool label="Page before" shortcut="PageUp" onAct={() => goTo(current - 1)} icon={IconArrowUp} disabled={current <= 1} />
        <Tool label="Next page" shortcut="PageDown" onAct={() => goTo(current + 1)} icon={IconArrowDown} disabled={current >= pages} />
        <output className="pdf-view__place tabular small">{pages === 0 ? 'Opening…' : `Page ${current} of ${pages}`}</output>
        <span className="pdf-view__gap" />
        <Tool label="Smaller" shortcut="-" onAct={() => resize(smaller)} icon={IconMinus} disabled={smaller === undefined} />
        <output className="tabular small">{Math.round(zoom * 100)} %</output>
        <Tool label="Larger" shortcut="+" onAct={() => resize(larger)} icon={IconPlus} disabled={larger === undefined} />
      </div>
      {/* Takes the focus, so that it can be read by keyboard. */}
      <div className="pdf-view__pages" ref={scroller} onScroll={onScroll} tabIndex={0} role="region" aria-label={title}>
        {pdf !== undefined &&
          Array.from({ length: pages }, (_, index) => <Page key={index + 1} pdf={pdf} number={index + 1} zoom={zoom} />)}
      </div>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly shortcut: string;
  readonly icon: typeof IconPlus;
  readonly disabled: boolean;
  readonly onAct: () => void;
}

function Tool({ label, shortcut, icon: Icon, disabled, onAct }: ToolProps) {
  return (
    <Tooltip label={`${label} (${shortcut})`}>
      <ActionIcon variant="default" size="lg" aria-label={label} aria-keyshortcuts={shortcut} disabled={disabled} onClick={onAct}>
        <Icon size="1.125rem" aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

interface PageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly zoom: number;
}

function Page({ pdf, number, zoom }: PageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState<PDFPageProxy>();
  const [words, setWords] = useState('');
  const [isNear, setNear] = useState(false);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const watch = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), { rootMargin: '600px' });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    if (!isNear || page !== undefined) return;
    let over = false;
    const open = async () => {
      const opened = await pdf.getPage(number);
      const { items } = await opened.getTextContent();
      if (over) return;
      setPage(opened);
      setWords(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    };
    open().catch((error: unknown) => !over && setFailed(isFault(error)));
    return () => {
      over = true;
    };
  }, [pdf, number, isNear, page]);

  const viewport = page?.getViewport({ scale: zoom * PIXELS_PER_POINT });
  const [width, height] = [viewport?.width ?? 794 * zoom, viewport?.height ?? 1123 * zoom];
  useEffect(() => {
    const element = canvas.current;
    if (page === undefined || element === null || !isNear) return;
    const sharpness = Math.min(window.devicePixelRatio || 1, 2);
    const drawn = page.getViewport({ scale: zoom * PIXELS_PER_POINT * sharpness });
    element.width = Math.floor(drawn.width);
    element.height = Math.floor(drawn.height);
    const task = page.render({ canvas: element, viewport: drawn });
    task.promise.catch((error: unknown) => setFailed(isFault(error)));
    return () => task.cancel();
  }, [page, zoom, isNear]);

  return (
    <div ref={frame} data-page={number} className="pdf-view__page" style={{ width, height }}>
      <canvas ref={canvas} aria-hidden />
      {failed && <p className="pdf-view__failed">This page cannot be shown: it is damaged.</p>}
      <div className="for-readers">
        <h3>Page {number}</h3>
        <p>{words}</p>
      </div>
    </div>
  );
}

/** Not merely turned over or closed before it was drawn. */
const isFault = (error: unknown): boolean => !(error instanceof Error && CLOSED.has(error.name));
const CLOSED = new Set(['RenderingCancelledException', 'AbortException']);

function wordsOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'It is locked with a password. Ask whoever sent it for a copy without one, and attach that.';
  if (name === 'InvalidPDFException') return 'It is damaged or cut short. Ask whoever sent it to send it again.';
  return 'Haversack could not open it. Export it to look at it with another program, and tell your administrator.';
}
