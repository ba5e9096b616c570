import type { Statement } from '../catalogue/dossier/dossier.ts';
import { repositoryName } from '../catalogue/forge-links.ts';
import type { ShownText } from './localised.ts';
import { formatDay, formatList, formatNumber, formatPrice, shown, translations } from './index.ts';

/** A statement in a language: what it is about, and what is said. */
export interface Said {
  label: string;
  /** `lang` where the text is not in the page's language. */
  said: ShownText;
}

/** Says a statement in a language. */
export function say(locale: string, of: Statement): Said {
  const t = translations(locale);
  const text = (label: string, text: string): Said => ({ label, said: { text } });
  switch (of.about) {
    case 'summary':
      return { label: t('dossier.summary'), said: shown(of.text, locale) };
    case 'stage':
      return text(t('facet.stage'), `${t(`stage.${of.stage}`)}. ${t(`stageMeaning.${of.stage}`)}`);
    case 'level':
      return text(t('facet.level'), `${t(`level.${of.level}`)}. ${t(`levelMeaning.${of.level}`)}`);
    case 'adoption': {
      const words = [formatNumber(locale, of.count), of.atLeast && t('adoption.atLeast')];
      const all = of.of === undefined ? undefined : t('adoption.of', { count: of.of });
      return text(`${t('product.usedBy')}: ${t(`unit.${of.unit}`)}`, [...words, all].filter(Boolean).join(' '));
    }
    case 'user': {
      const since = of.since && t('usage.since', { date: formatDay(locale, of.since) });
      return text(of.name, [t(`usage.${of.status}`), since].filter(Boolean).join(' '));
    }
    case 'hosting':
      return text(t('product.hosting'), t(`hosting.${of.kind}`));
    case 'languages':
      return text(t('product.languages'), formatList(locale, of.languages));
    case 'file':
      return text(t(`file.${of.kind}`), t(`fileMeaning.${of.kind}`));
    case 'integration':
      return text(t('product.integrations'), of.name);
    case 'price': {
      const price = t(`price.${of.per}`, { amount: formatPrice(locale, of), year: String(of.year) });
      return text(t('product.price'), `${price}: ${shown(of.covers, locale).text}`);
    }
    case 'vendor': {
      const roles = of.roles.map((role) => t(`role.${role}`));
      return text(of.name, roles.length > 0 ? formatList(locale, roles) : t('role.unknown'));
    }
    case 'release': {
      const where = of.repository ? ` (${repositoryName(of.repository)})` : '';
      return text(t('dossier.release'), `${of.version}, ${formatDay(locale, of.date)}${where}`);
    }
    case 'activity':
      return text(
        t('activity.last'),
        `${formatDay(locale, of.lastCommit)}. ${t('dossier.commits', { count: of.commits })}`,
      );
    case 'licence': {
      const repositories = t('product.inRepositories', { count: of.repositories, all: of.of });
      return text(t('product.licence'), `${of.spdx ?? t('product.unknownLicence')}. ${repositories}`);
    }
    case 'requirement': {
      const views = [
        of.claimed && `${t('evidence.claimed')}: ${t(`mark.${of.claimed}`)}`,
        of.judged && `${t('evidence.judged')}: ${t(`mark.${of.judged}`)}`,
        of.measured && `${t('evidence.measuredColumn')}: ${t(`mark.${of.measured}`)}`,
      ];
      return text(`${of.id} ${shown(of.title, locale).text}`, `${views.filter(Boolean).join('. ')}.`);
    }
    case 'related':
      return text(t(`relation.${of.relation}`), of.name);
  }
}
