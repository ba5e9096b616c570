import { between, chanceFor, sentence, title, word, type Chance, type MadeLanguage } from './made-words.ts';

/** Every third product is documented in Danish. */
export const languageOf = (n: number): MadeLanguage => (n % 3 === 0 ? 'da' : 'en');

/** The documents of a made product as Markdown, of about 6 kB each: a README, a changelog and five pages. */
export function makeDocuments(n: number, releases: readonly string[]): Map<string, string> {
  const language = languageOf(n);
  const pages = [1, 2, 3, 4, 5].map((page): [string, string] => [
    `docs/page-${page}.md`,
    makePage(n, `page-${page}`, between(chanceFor(`${n} size ${page}`), 2, 3)),
  ]);
  // READMEs differ most: from a few lines to 20 kB.
  const length = 1 + Math.floor(12 * chanceFor(`${n} readme`)() ** 2);
  const pictures = [1, 2].map(
    (picture) => `![${title(chanceFor(`${n}-${picture}`), language)}](docs/screen-${picture}.png)`,
  );
  const readme = makePage(n, 'readme', length).replace('\n\n', `\n\n${pictures.join('\n\n')}\n\n`);
  return new Map([['README.md', readme], ['CHANGELOG.md', makeChangelog(n, releases)], ...pages]);
}

function makePage(n: number, name: string, sections: number): string {
  const [chance, language] = [chanceFor(`${n} ${name}`), languageOf(n)];
  const parts = Array.from({ length: sections }, () => makeSection(chance, language));
  return `# ${title(chance, language)}\n\n${paragraph(chance, language)}\n\n${parts.join('\n\n')}\n`;
}

function makeSection(chance: Chance, language: MadeLanguage): string {
  const blocks = Array.from({ length: between(chance, 2, 5) }, () => makeBlock(chance, language));
  return [`## ${title(chance, language)}`, paragraph(chance, language), ...blocks].join('\n\n');
}

/** Of five blocks two are prose, and one each a list, a block of code and something rarer. */
function makeBlock(chance: Chance, language: MadeLanguage): string {
  const items = (mark: string) =>
    Array.from({ length: between(chance, 3, 7) }, () => `${mark} ${sentence(chance, language)}`).join('\n');
  const kinds = [
    () => paragraph(chance, language),
    () => paragraph(chance, language),
    () => items('-'),
    () => makeCode(chance),
    () => makeRarer(chance, language, items),
  ];
  return kinds[Math.floor(chance() * kinds.length)]?.() ?? '';
}

function makeRarer(chance: Chance, language: MadeLanguage, items: (mark: string) => string): string {
  const row = () => `| ${title(chance, language)} | \`${name(chance)}\` | ${sentence(chance, language)} |`;
  const kinds = [
    () => `| a | b | c |\n| --- | --- | --- |\n${Array.from({ length: between(chance, 3, 9) }, row).join('\n')}`,
    () => `> [!NOTE]\n> ${sentence(chance, language)}`,
    () => items('1.'),
    () => `> ${paragraph(chance, language)}`,
    () => items('- [ ]'),
  ];
  return kinds[Math.floor(chance() * kinds.length)]?.() ?? '';
}

function paragraph(chance: Chance, language: MadeLanguage): string {
  const said = Array.from({ length: between(chance, 2, 5) }, () => sentence(chance, language));
  const more = [
    `**${title(chance, language)}**`,
    `\`${name(chance)}\``,
    `[${title(chance, language)}](page-${between(chance, 1, 5)}.md)`,
    `https://example.org/${name(chance)}`,
  ];
  const added = more.filter(() => chance() < 0.3);
  return [...said, ...added].join(' ');
}

const name = (chance: Chance) => `${word(chance, 'en').toLowerCase()}_${between(chance, 1, 9_999)}`;

/** Code in the languages that repositories show most, different each time: highlighting cannot be remembered. */
function makeCode(chance: Chance): string {
  const lines = (line: () => string) => Array.from({ length: between(chance, 2, 9) }, line).join('\n');
  const kinds: ReadonlyArray<[string, () => string]> = [
    ['sh', () => `docker run --rm -e ${name(chance).toUpperCase()}=1 ${name(chance)}:latest`],
    ['yaml', () => `${name(chance)}: "${between(chance, 1, 9_999)}" # ${sentence(chance, 'en')}`],
    ['json', () => `{ "${name(chance)}": [${between(chance, 1, 99)}, true, "${name(chance)}"] }`],
    ['python', () => `def ${name(chance)}(value: int = ${between(chance, 1, 99)}) -> str: return f"{value}"`],
    ['ts', () => `export const ${name(chance)} = async (id: string) => fetch(\`/api/\${id}/${name(chance)}\`);`],
    ['php', () => `$${name(chance)} = new ${name(chance)}('${name(chance)}'); // ${sentence(chance, 'en')}`],
  ];
  const [language, line] = kinds[Math.floor(chance() * kinds.length)] ?? ['', () => ''];
  return `\`\`\`${language}\n${lines(line)}\n\`\`\``;
}

/** A section for each release, the newest first, as Keep a Changelog wants it. */
function makeChangelog(n: number, releases: readonly string[]): string {
  const sections = releases.toReversed().map((version) => {
    const chance = chanceFor(`${n} ${version}`);
    const items = () =>
      Array.from(
        { length: between(chance, 2, 6) },
        () => `- ${sentence(chance, languageOf(n))} (#${between(chance, 1, 999)})`,
      );
    return [`## ${version}`, '### Added', ...items(), '### Fixed', ...items()].join('\n');
  });
  return `# Changelog\n\n${sections.join('\n\n')}\n`;
}
