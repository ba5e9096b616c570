import { latestRelease } from '../../content/model/release.ts';
import { addressKey } from '../../content/model/source.ts';
import type { ExtractableSource } from '../harvest/extract.ts';
import { parseImage } from '../appstore/image.ts';
import type { Tree } from '../forges/forge.ts';
import { forDevelopers } from './containers.ts';
import { pathsOf, textsOf, type Subject, type TextFile } from './subject.ts';
import { runsOnRelease, workflow } from './workflows.ts';
import { limits } from '../limits.ts';

const naming = /(^|\/)((docker-)?compose([-.][^/]*)?\.ya?ml|(values|chart)[^/]*\.ya?ml)$/i;
const forOthers = /[-.](development|override|test)\./i;

/** Files that name images to run. */
export function imageFiles(tree: Tree): string[] {
  return [...pathsOf({ tree }, naming).slice(0, limits.wanted), ...pathsOf({ tree }, workflow)];
}

/** An image of the product, as a file names it. */
export interface NamedImage extends Pick<TextFile, 'source' | 'path'> {
  name: string;
  tag: string | null;
  line: number;
}

/** The product's own images in compose files and charts; databases and the like are somebody else's. */
export function ownImages({ sources, id }: Pick<Subject, 'sources' | 'id'>): NamedImage[] {
  const own = [...new Set([id, ...sources.flatMap(ownersAndNames)])].map(plain).filter((name) => name.length > 3);
  return textsOf(sources, naming)
    .filter(({ path }) => !forOthers.test(path) && !forDevelopers.test(path))
    .flatMap((file) => imagesIn(file))
    .filter(({ name }) => name.includes('/') && own.some((word) => plain(name).includes(word)));
}

function imagesIn({ source, path, text }: TextFile): NamedImage[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index): NamedImage[] => {
    const written = /^\s*(?:-\s*)?image:\s*["']?([^\s"'#]+)/.exec(line)?.[1];
    const repository = /^\s*repository:\s*["']?([^\s"'#]+)/.exec(line)?.[1];
    const tag = lines.slice(index, index + 6).flatMap((next) => /^\s*tag:\s*["']?([^\s"'#]+)/.exec(next)?.[1] ?? [])[0];
    const image = parseImage(settled(written ?? (repository && tag ? `${repository}:${tag}` : (repository ?? ''))));
    return image ? [{ source, path, name: image.name, tag: image.tag, line: index + 1 }] : [];
  });
}

/** `${TAG:-1.2.0}` is 1.2.0 where nobody sets it. */
function settled(reference: string): string {
  return reference.replaceAll(/\$\{\w+:?-([^}]*)\}/g, '$1');
}

function ownersAndNames({ facts }: ExtractableSource): string[] {
  return facts.provenance.repository?.split('/').slice(3, 5) ?? [];
}

/** A name as it is compared: small letters, digits and slashes. */
export function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9/]/g, '');
}

const pushing =
  /docker push|push:\s*(true|["']?\$\{\{)|buildx?\b[^\n]*--push|kaniko|crane (push|copy|cp)|RELEASE_(REGISTRY_)?IMAGE|CI_REGISTRY_IMAGE/;

/** Workflows that publish an image, those that do it for each release first. */
export function publishingWorkflows({ sources, facts }: Pick<Subject, 'sources' | 'facts'>) {
  return textsOf(sources, workflow)
    .filter(({ text }) => pushing.test(text))
    .map((file) => ({
      ...file,
      line: file.text.slice(0, file.text.search(pushing)).split('\n').length,
      onRelease: runsOnRelease(file, newestTag(file.source, facts)),
    }))
    .toSorted((a, b) => Number(b.onRelease) - Number(a.onRelease));
}

function newestTag(source: ExtractableSource, { releases }: Subject['facts']): string | undefined {
  const key = addressKey(source.facts.provenance.repository);
  return latestRelease(releases.filter(({ repository }) => addressKey(repository) === key))?.tag;
}
