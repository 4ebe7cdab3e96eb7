/** How long a key keeps the page busy: its script, and the frame that shows it. The time in which the page waits for the screen is not counted. */

interface KeyTimes {
  /** From the key going down to the end of what it made the page do, the drawing of React included. */
  readonly script: number[];
  /** The same with styles, layout and painting of the frame after it. */
  readonly busy: number[];
}

export function measureKeys(): { take(): KeyTimes } {
  let times: KeyTimes = { script: [], busy: [] };
  let pressed = 0;
  window.addEventListener(
    'keydown',
    () => {
      pressed = performance.now();
    },
    { capture: true },
  );
  // React answers at its root, below: by now it has drawn.
  window.addEventListener('input', () => {
    const script = performance.now() - pressed;
    requestAnimationFrame(() => {
      const frame = performance.now();
      afterThisFrame(() => {
        times.script.push(script);
        times.busy.push(script + performance.now() - frame);
      });
    });
  });
  return {
    take: () => {
      const taken = times;
      times = { script: [], busy: [] };
      return taken;
    },
  };
}

/** Called in a frame's callback: the first task after it was laid out and painted. */
export function afterThisFrame(call: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => call(), { once: true });
  port1.start();
  port2.postMessage(null);
}
