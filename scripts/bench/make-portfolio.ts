import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeRepository, type TestRepository } from '../testing/make-repository.ts';

const sentence = 'The municipality plans, decides and follows up, and the system keeps what was agreed. ';

/** Made content and its repositories, the same for the same number: a README, five pages, three releases each. */
export function makePortfolio(folder: string, count: number): TestRepository[] {
  const products = path.join(folder, 'content', 'products');
  mkdirSync(products, { recursive: true });
  writeFileSync(path.join(folder, 'content', 'catalog.yml'), 'name: Bench\nurl: https://catalogue.example/\n');
  return Array.from({ length: count }, (_, index) => {
    const id = `product-${String(index).padStart(5, '0')}`;
    const repository = makeRepository(path.join(folder, 'mirror', 'owner', id));
    const page = (number: number) =>
      `# Page ${number} of ${id}\n\n${Array.from({ length: 12 }, (_, part) => `## Part ${part}\n\n${sentence.repeat(4)}\n\n\`\`\`sh\nrun --part ${part}\n\`\`\`\n`).join('\n')}`;
    const docs = Object.fromEntries(Array.from({ length: 5 }, (_, number) => [`docs/page-${number}.md`, page(number)]));
    repository.commit({
      'README.md': `# ${id}\n\n${sentence.repeat(20)}\n\n[Page](docs/page-0.md)\n`,
      'src/main.py': 'print()\n',
      ...docs,
    });
    for (const version of ['1.0.0', '1.1.0', '2.0.0']) {
      repository.commit({ 'src/version.txt': version });
      repository.git('tag', `v${version}`);
    }
    const yaml = `name: ${id}\nsummary:\n  da: ${sentence}\n  en: ${sentence}\nstage: product\nsources:\n  - repository: https://github.com/owner/${id}\n`;
    writeFileSync(path.join(products, `${id}.yml`), yaml);
    return repository;
  });
}
