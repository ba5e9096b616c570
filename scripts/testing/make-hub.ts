import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeRepository, type TestRepository } from './make-repository.ts';
import { runJob } from './run-workflow.ts';
import { standInsFor } from './stand-in-actions.ts';

const project = path.resolve(import.meta.dirname, '../..');

/** Content that another community has in the place of the project's own. */
const own =
  /^content\/(products|vendors|organisations|usage|families|apps|areas|pages|harvested|requirements|search|maps)\/|^content\/(templates\.json|kitos\.yml)$/;

/**
 * A catalogue at a forge, in a temporary folder: its repository with the project's code and workflows and a community
 * of two products, `one` and `two`; the repositories of those; and what a runner brings along. So many machines share
 * the harvest, and the pages.
 */
export function makeHub(folder: string, machines = 1) {
  const [one, two] = ['one', 'two'].map((id) => makeProduct(path.join(folder, 'mirror/owner', id), id));
  const origin = path.join(folder, 'origin.git');
  execFileSync('git', ['clone', '--quiet', '--bare', makeCatalogue(path.join(folder, 'catalogue')), origin]);
  const ghLog = path.join(folder, 'gh.log');
  const tools = makeTools(path.join(folder, 'bin'), ghLog);
  const standIns = standInsFor(pathToFileURL(origin).href);
  const environment = {
    PATH: `${tools}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GITHUB_REF_NAME: 'main',
    CATALOG_MIRROR: `https://github.com/=${pathToFileURL(path.join(folder, 'mirror')).href}/`,
  };
  let runs = 0;
  return {
    one,
    two,
    origin: (...args: string[]) => execFileSync('git', args, { cwd: origin, encoding: 'utf8' }).trim(),
    /** What was asked of the forge by `gh`. */
    asked: () => readFileSync(ghLog, 'utf8'),
    /** Runs jobs of publish.yml one after the other; answers with the folder of the site, and with what was said. */
    async publish(jobs: readonly string[], hint = ''): Promise<{ site: string; said: string }> {
      const run = path.join(folder, `run-${runs++}`);
      const [site, said]: [string, string[]] = [path.join(run, 'site'), []];
      const actions = standIns(path.join(run, 'artifacts'), site);
      const expressions = expressionsOf(hint, machines);
      for (const [job, shard] of jobs.flatMap((job) => machinesOf(job, machines))) {
        const [place, temporary] = [path.join(run, `${job}-${shard}`), path.join(run, `${job}-${shard}-temporary`)];
        for (const made of [place, temporary]) mkdirSync(made, { recursive: true });
        const outputs = await runJob(
          {
            file: path.join(project, '.github/workflows/publish.yml'),
            expressions: { ...expressions, 'matrix.shard': String(shard) },
            environment: { ...environment, RUNNER_TEMP: temporary },
            actions,
            hear: (text) => said.push(text),
          },
          job,
          place,
        );
        for (const [key, value] of Object.entries(outputs)) expressions[`needs.${job}.outputs.${key}`] = value;
      }
      return { site, said: said.join('') };
    },
  };
}

function machinesOf(job: string, machines: number): [string, number][] {
  const shared = ['harvest', 'pages'].includes(job);
  return Array.from({ length: shared ? machines : 1 }, (_, n) => [job, n + 1]);
}

function expressionsOf(hint: string, machines: number): Record<string, string> {
  return {
    "vars.HARVEST_SHARDS || '1'": String(machines),
    'strategy.job-total': String(machines),
    'github.run_id': '1',
    'github.run_attempt': '1',
    'github.token': '',
    'github.event.client_payload.product': hint,
    "github.event_name != 'push'": 'true',
  };
}

function makeProduct(directory: string, id: string): TestRepository {
  const repository = makeRepository(directory);
  repository.commit({ 'README.md': `# ${id}\n\nIt does what ${id} does.\n`, 'docs/guide.md': `# A guide to ${id}\n` });
  repository.git('tag', 'v1.0.0');
  return repository;
}

function makeCatalogue(directory: string): string {
  const repository = makeRepository(directory);
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: project, encoding: 'utf8' });
  for (const file of listed.split('\n').filter((name) => name !== '' && !own.test(name)))
    cpSync(path.join(project, file), path.join(directory, file));
  const product = (id: string) =>
    `name: ${id}\nsummary: { da: Dansk., en: English. }\nstage: product\nsources: [{ repository: https://github.com/owner/${id} }]\n`;
  repository.commit({
    'content/catalog.yml': 'name: Prøve\nurl: https://catalogue.example/\n',
    'content/products/one.yml': product('one'),
    'content/products/two.yml': product('two'),
    'content/requirements/own.yml': [
      'name: { da: Krav, en: Requirements }',
      'source: https://catalogue.example/requirements',
      'date: 2026-01-01',
      'themes: { form: { da: Form, en: Form } }',
      'requirements: [{ id: F4, theme: form, title: { da: Sikkerhed, en: Security }, checks: [security] }]\n',
    ].join('\n'),
  });
  return directory;
}

/** `npm ci` takes the packages that are here; `gh` writes down what it is asked and knows of no pull request. */
function makeTools(folder: string, ghLog: string): string {
  const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  mkdirSync(folder, { recursive: true });
  const tool = (name: string, script: string) => {
    writeFileSync(path.join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  };
  tool('npm', `if [ "$1" = ci ]; then exec ln -s '${project}/node_modules' node_modules; fi\nexec '${npm}' "$@"`);
  tool('gh', `printf '%s\\n' "$*" >> '${ghLog}'`);
  return folder;
}
