/** What a page asks the frame to draw. */
export interface DiagramRequest {
  id: number;
  text: string;
}

/** What the frame answers: a picture as SVG with its size in pixels, or nothing where the text is no diagram. */
export interface DiagramAnswer {
  id: number;
  drawn: { svg: string; width: number; height: number } | null;
}

let frame: Promise<Window> | undefined;
let last = 0;

/**
 * Draws a Mermaid diagram in a frame of this site, which is loaded with the first diagram asked for. The library
 * writes styles inline; the frame's own Content-Security-Policy allows that there and forbids all else.
 */
export async function drawDiagram(text: string, address: string): Promise<DiagramAnswer['drawn']> {
  frame ??= openFrame(address);
  const { promise, resolve } = Promise.withResolvers<DiagramAnswer['drawn']>();
  const request: DiagramRequest = { id: ++last, text };
  const target = await frame;
  const hear = ({ source, data }: MessageEvent<DiagramAnswer>) => {
    if (source !== target || data.id !== request.id) return;
    removeEventListener('message', hear);
    resolve(data.drawn);
  };
  addEventListener('message', hear);
  target.postMessage(request, location.origin);
  return promise;
}

async function openFrame(address: string): Promise<Window> {
  const element = document.createElement('iframe');
  Object.assign(element, { className: 'diagram-frame', src: address, tabIndex: -1, title: '' });
  element.ariaHidden = 'true';
  const { promise, resolve, reject } = Promise.withResolvers<Window>();
  const isReady = ({ source }: MessageEvent) => {
    if (source !== element.contentWindow || !element.contentWindow) return;
    removeEventListener('message', isReady);
    resolve(element.contentWindow);
  };
  addEventListener('message', isReady);
  setTimeout(() => reject(new Error('The frame for diagrams did not load.')), 20_000);
  document.body.append(element);
  return promise;
}
