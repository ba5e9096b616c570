import { limits } from '../limits.ts';

/** The text of a document, and whether its end had to be left out. */
export interface DecodedText {
  text: string;
  cut: boolean;
}

// Terminal colours, form feeds and the like: no reader sees them, and XML feeds break on them.
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Reads bytes as text: UTF-8 or UTF-16 where they are that, otherwise Windows-1252. */
export function decode(bytes: Buffer): DecodedText {
  const kept = bytes.subarray(0, limits.documentBytes);
  const decoder = (encoding: string) => new TextDecoder(encoding, { fatal: true });
  for (const encoding of encodings(kept)) {
    try {
      // `stream` lets a character that the cut has split go without an error.
      const text = decoder(encoding).decode(kept, { stream: true });
      return { text: plain(text), cut: kept.length < bytes.length };
    } catch {
      continue;
    }
  }
  return { text: plain(kept.toString('latin1')), cut: kept.length < bytes.length };
}

/** One kind of line end, and nothing that is no text. */
function plain(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replace(controlCharacters, '')
    .replace(/^\ufeff+/, '');
}

function encodings(bytes: Buffer): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'windows-1252'];
}
