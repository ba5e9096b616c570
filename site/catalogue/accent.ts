/** The colours that are made from a community's accent colour. */
export interface AccentColours {
  accent: string;
  strong: string;
  on: string;
  wash: string;
}

type Colour = readonly [red: number, green: number, blue: number];

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];
const schemes = {
  light: { paper: [242, 244, 241], towards: black, on: white },
  dark: { paper: [27, 34, 35], towards: white, on: [10, 32, 34] },
} as const satisfies Record<string, { paper: Colour; towards: Colour; on: Colour }>;

/** WCAG AA for text, with a little to spare. */
const enough = 4.8;

/**
 * Makes an accent colour readable: it is darkened or lightened, as little as possible, until text in it
 * and text on it pass WCAG AA on the least contrasting background of the scheme.
 */
export function accentColours(accent: string, scheme: 'light' | 'dark'): AccentColours {
  const { paper, towards, on } = schemes[scheme];
  let colour = parseColour(accent);
  for (let step = 0; step < 20 && Math.min(contrast(colour, paper), contrast(colour, on)) < enough; step++) {
    colour = mix(colour, towards, 0.1);
  }
  return {
    accent: format(colour),
    strong: format(mix(colour, towards, 0.3)),
    on: format(on),
    wash: format(mix(paper, colour, 0.1)),
  };
}

/** Contrast of two colours as WCAG defines it, 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

export function parseColour(hex: string): Colour {
  const number = Number.parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [part(0), part(1), part(2)];
}

function format(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
