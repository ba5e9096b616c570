import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { makeCheckout } from './made-checkout.ts';
import { MadeContent } from './made-content.ts';

/** What a build says of itself, in figures. */
export interface Told {
  rendered: number;
  milliseconds: number;
}

/** A machine that builds: a folder with a checkout, content, cache and site of its own. */
export class MadeMachine {
  readonly folder: string;
  readonly content: MadeContent;

  private constructor(folder: string) {
    this.folder = folder;
    this.content = new MadeContent(this.at('content'));
  }

  static make(folder: string, content: string): MadeMachine {
    const machine = new MadeMachine(folder);
    cpSync(content, machine.at('content'), { recursive: true });
    makeCheckout(machine.at('checkout'));
    return machine;
  }

  at(...parts: string[]): string {
    return path.join(this.folder, ...parts);
  }

  /** Builds over what the last build left. */
  async build(...options: string[]): Promise<Told> {
    return this.#build('cache', 'out', options);
  }

  /** Builds without anything that an earlier build has made but the renderer, into the folder that it answers. */
  async buildClean(): Promise<Told & { out: string }> {
    rmSync(this.at('clean'), { recursive: true, force: true });
    mkdirSync(this.at('clean'));
    // It stands under the digest of all that it was made from.
    symlinkSync(this.at('cache/renderers'), this.at('clean/renderers'));
    return { ...(await this.#build('clean', 'clean/out')), out: this.at('clean/out') };
  }

  /** Begins to build, and is killed after a time. */
  async buildKilled(milliseconds: number): Promise<void> {
    const killed = { timeout: Math.ceil(milliseconds), killSignal: 'SIGKILL' } as const;
    await this.#run('cache', 'out', [], killed).catch(() => undefined);
  }

  /**
   * Another machine with the same checkout and content. As where a CI restores its cache, the files that builds left
   * have other times there: this one's last, or those of an earlier one; and the site may be missing.
   */
  moveTo(folder: string, { left = this, site = true }: { left?: MadeMachine; site?: boolean }): MadeMachine {
    const next = new MadeMachine(folder);
    const copy = (from: MadeMachine, ...names: string[]) => {
      for (const name of names.filter((name) => existsSync(from.at(name))))
        cpSync(from.at(name), next.at(name), { recursive: true, verbatimSymlinks: true });
    };
    copy(this, 'checkout', 'content', 'cache/renderers');
    copy(left, 'cache/builds', 'cache/search', 'cache/social', ...(site ? ['out'] : []));
    return next;
  }

  async #build(cache: string, out: string, options: string[] = []): Promise<Told> {
    const begun = performance.now();
    const { stdout, stderr } = await this.#run(cache, out, options);
    expect(stderr).toBe('');
    return { rendered: Number(/(\d+) files rendered/.exec(stdout)?.[1]), milliseconds: performance.now() - begun };
  }

  #run(cache: string, out: string, options: string[], limits: { timeout?: number; killSignal?: 'SIGKILL' } = {}) {
    const folders = { content: this.at('content'), cache: this.at(cache), out: this.at(out) };
    const named = Object.entries(folders).flatMap(([name, folder]) => [`--${name}`, folder]);
    // Most of a small build is Node reading its modules.
    const env = { ...process.env, NODE_COMPILE_CACHE: path.join(path.dirname(this.folder), 'compiled') };
    const script = this.at('checkout/scripts/build.ts');
    return promisify(execFile)(process.execPath, [script, ...named, ...options], { ...limits, env });
  }
}
