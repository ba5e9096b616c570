import { data } from './data/data.ts';
import type { Gate } from './gate.ts';
import { html } from './html.ts';
import { links } from './links.ts';
import { lockfile } from './lockfile.ts';
import { selfContained } from './self-contained.ts';
import { size } from './size.ts';
import { build, content, format, lint, schemas, tests, types, unused } from './tools.ts';
import { workflows } from './workflows.ts';

/** Every gate, in the order in which they are run: those that answer fast first, those of the built site last. */
export const gates: readonly Gate[] = [
  format,
  types,
  lint,
  unused,
  schemas,
  workflows,
  lockfile,
  tests,
  content,
  build,
  html,
  links,
  selfContained,
  data,
  size,
];
