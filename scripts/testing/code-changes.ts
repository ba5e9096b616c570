import { editCode } from './made-checkout.ts';

/** What may happen to the code of a checkout; `step` makes every change a new one. */
type CodeChange = (checkout: string, step: number) => void;

/** Every kind of change of code, by the name that a failing test tells; each can be seen in some file of the site. */
export const codeChanges: Readonly<Record<string, CodeChange>> = {
  template: (checkout, step) => editCode(checkout, 'site/components/Footer.astro', /$/, `<p>Skabelon ${step}</p>\n`),
  style: (checkout, step) => editCode(checkout, 'site/styles/base.css', /$/, `\nmain {\n  --step: ${step};\n}\n`),
  model: (checkout, step) => editCode(checkout, 'content/model/forges/github.ts', /(?<=`)\/commit/, `/${step}/commit`),
  'text of the interface in the checkout': (checkout, step) =>
    editCode(checkout, 'content/strings/da.json', /(?<="footer\.repository": ")[^"]*/, `Kode ${step}`),
  'how pictures are drawn': (checkout, step) =>
    editCode(checkout, 'site/catalogue/social/make-picture.ts', /(?<=colours: )\d+/, `${4 + (step % 28)}`),
  'how twins are written': (checkout, step) =>
    editCode(checkout, 'scripts/build/write-twins.ts', /(?<=output\.write\(`\$\{file\}\.md`, )/, `'${step} ' + `),
  'how pages are indexed': (checkout, step) =>
    editCode(checkout, 'scripts/build/search/index-group.ts', /(?<=sourcePath: )/, `'${step}-' + `),
  dependency: (checkout, step) =>
    editCode(checkout, 'package-lock.json', /(?<="node_modules\/astro": \{\s*"version": ")[^"]*/, `${step}.0.0`),
};
