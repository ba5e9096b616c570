import { compareVersions, parseVersion } from '../../content/model/release.ts';

/** A heading of a changelog with a version in it, and the lines below it. */
export interface Section {
  version: string;
  body: string;
}

const fence = /^ {0,3}(```|~~~)/;
const numberSigns = /^ {0,3}(#{1,4})\s+(.*?)\s*#*$/;
const underline = /^([=~^"'*+.-])\1{2,}\s*$/;
const versionWord = /(?:^|[\s[(vV:])v?\.?(\d+(?:\.\d+)+(?:[-+.]?[a-z]+[-.\d]*)?|(?:19|20)\d\dr\d+|\d+)(?=[\s\]),:]|$)/;

interface Heading {
  line: number;
  /** Lines that the heading itself takes. */
  height: number;
  level: string;
  text: string;
}

/**
 * The sections of a changelog, by the version in their headings: Keep a Changelog (https://keepachangelog.com) and
 * its relatives, with number signs or underlined, in Markdown or reStructuredText. One pass, no backtracking.
 */
export function listSections(text: string): Section[] {
  const lines = text.split(/\r?\n/);
  const headings = headingsOf(lines);
  const versions = headings.flatMap((heading) => {
    const version = versionIn(heading.text);
    return version ? [{ heading, version }] : [];
  });
  const level = versions[0]?.heading.level;
  const of = versions.filter(({ heading }) => heading.level === level);
  return of.map(({ heading, version }) => {
    const start = heading.line + heading.height;
    const next = headings.find(({ line, level: other }) => line > heading.line && other === level);
    return { version, body: lines.slice(start, next?.line).join('\n').trim() };
  });
}

/** The section about a version, which tag and heading may write in different ways. Undefined where there is none. */
export function findSection(sections: readonly Section[], tag: string): Section | undefined {
  const wanted = parseVersion(tag);
  return sections.find(({ version }) => {
    const found = parseVersion(version);
    return wanted && found ? compareVersions(wanted, found) === 0 : version === tag;
  });
}

function versionIn(heading: string): string | undefined {
  if (/unreleased/i.test(heading)) return undefined;
  // A day is no version: 2026-08-21.
  const text = heading
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b/g, ' ');
  return versionWord.exec(text)?.[1];
}

function headingsOf(lines: readonly string[]): Heading[] {
  const found: Heading[] = [];
  let open: string | undefined;
  lines.forEach((text, line) => {
    const mark = fence.exec(text)?.[1];
    if (mark && (open === undefined || open === mark)) open = open === undefined ? mark : undefined;
    if (mark || open !== undefined) return;
    const signs = numberSigns.exec(text);
    const below = lines[line + 1] ?? '';
    if (signs) found.push({ line, height: 1, level: signs[1] ?? '', text: signs[2] ?? '' });
    else if (
      /^\S/.test(text) &&
      !/^[-*+>|]/.test(text) &&
      underline.test(below) &&
      below.trim().length >= Math.min(text.length, 4)
    )
      found.push({ line, height: 2, level: below.charAt(0), text });
  });
  return found;
}
