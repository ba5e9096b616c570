import { accentColours } from '../catalogue/accent.ts';
import { catalog } from '../catalogue/settings.ts';

/** The community's accent colour over the catalogue's own; linked to where catalog.yml names one. */
export function GET() {
  return new Response(catalog.accent ? rules(catalog.accent) : '', { headers: { 'Content-Type': 'text/css' } });
}

function rules(chosen: string): string {
  const light = accentColours(chosen, 'light');
  const dark = accentColours(chosen, 'dark');
  const pair = (name: keyof typeof light) => `light-dark(${light[name]}, ${dark[name]})`;
  return `:root {
  --accent: ${pair('accent')};
  --accent-strong: ${pair('strong')};
  --on-accent: ${pair('on')};
  --accent-wash: ${pair('wash')};
}
`;
}
