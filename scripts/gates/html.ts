import path from 'node:path';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import type { Gate } from './gate.ts';
import { listPages } from './pages.ts';

/** What the standard and WCAG ask for, without opinions on style; a reason beside each exception. */
const rules: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Style sheets and scripts come from the site itself; only another host's would need a digest.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
};

/** Judges the built pages by html-validate. */
export const html: Gate = {
  name: 'html',
  promise: 'The built pages are valid HTML',
  examine: async ({ out }) => {
    const pages = await listPages(out);
    const validator = new HtmlValidate(new StaticConfigLoader(rules));
    const findings: string[] = [];
    for (const page of pages) {
      const { results } = await validator.validateFile(path.join(out, page));
      for (const { line, column, ruleId, message } of results.flatMap((result) => result.messages)) {
        findings.push(`${page}:${line}:${column} ${message} (${ruleId})`);
      }
    }
    return { seen: `${pages.length} pages`, findings };
  },
};
