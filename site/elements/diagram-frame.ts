import mermaid from 'mermaid';
import type { DiagramAnswer, DiagramRequest } from './draw-diagram.ts';

mermaid.initialize({
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  theme: 'neutral',
  // What is shown as a picture loads no font, so it is measured in one that every system has.
  fontFamily: 'sans-serif',
  // The other layout is as large as all the rest together.
  layout: 'dagre',
  htmlLabels: false,
  // Of HTML in a label only what words are written with; a picture in it would be fetched where it is measured.
  dompurifyConfig: { ALLOWED_TAGS: ['b', 'br', 'code', 'em', 'i', 'strong', 'sub', 'sup'], ALLOWED_ATTR: [] },
  // A diagram may set options in its own text; none of these.
  secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'suppressErrorRendering'].concat([
    'fontFamily',
    'themeCSS',
    'htmlLabels',
    'dompurifyConfig',
    'layout',
  ]),
});

addEventListener('message', ({ origin, source, data }: MessageEvent<DiagramRequest>) => {
  if (origin !== location.origin || source !== parent) return;
  void draw(data.text).then((drawn) => answer({ id: data.id, drawn }));
});
parent.postMessage('ready', location.origin);

function answer(message: DiagramAnswer): void {
  parent.postMessage(message, location.origin);
}

async function draw(text: string): Promise<DiagramAnswer['drawn']> {
  try {
    const { svg } = await mermaid.render('diagram', text);
    const picture = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
    const [, , width = 0, height = 0] = picture?.getAttribute('viewBox')?.split(/\s+/).map(Number) ?? [];
    if (!picture || !(width > 0 && height > 0)) return null;
    // As a file of its own it must be well-formed XML.
    return { svg: new XMLSerializer().serializeToString(picture), width: Math.ceil(width), height: Math.ceil(height) };
  } catch {
    return null;
  }
}
