import type { RecordedChange } from '../../content/model/recorded-changes.ts';
import { method } from '../catalogue/evidence.ts';
import { repositoryName } from '../catalogue/forge-links.ts';
import { shown, translations } from './index.ts';

/** One recorded change in a language, as part of a sentence that names its product. */
export function tellChange(locale: string, change: RecordedChange): string {
  const t = translations(locale);
  switch (change.kind) {
    case 'added':
      return t('change.added');
    case 'version': {
      const marks = [change.breaking && t('releases.breaking'), change.security && t('releases.security')];
      const told =
        change.from === null
          ? t('change.firstVersion', { to: change.to })
          : t('change.version', { from: change.from, to: change.to });
      return [told, ...marks.flatMap((mark) => (mark ? [`(${mark.toLocaleLowerCase(locale)})`] : []))].join(' ');
    }
    case 'repository': {
      const repository = nameOf(change.repository);
      return change.added ? t('change.repositoryAdded', { repository }) : t('change.repositoryGone', { repository });
    }
    case 'licence': {
      const [from, to] = [change.from ?? t('change.noLicence'), change.to ?? t('change.noLicence')];
      return t('change.licence', { repository: nameOf(change.repository), from, to });
    }
    case 'publiccode': {
      const [from, to] = [t(`change.file.${change.from}`), t(`change.file.${change.to}`)];
      return t('change.publiccode', { repository: nameOf(change.repository), from, to });
    }
    case 'verdict': {
      const title = method().checks[change.check]?.title;
      const [from, to] = [t(`mark.${change.from}`), t(`mark.${change.to}`)];
      return t('change.verdict', { check: title ? shown(title, locale).text : change.check, from, to });
    }
  }
}

/** A repository by its address, or a folder of the catalogue's own by its path. */
function nameOf(repository: string): string {
  return URL.canParse(repository) ? repositoryName(repository) : repository;
}
