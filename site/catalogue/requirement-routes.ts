import { languages, paths } from '../i18n/index.ts';
import { requirementSets } from './evidence.ts';

/** One route for each set of requirements in each language. */
export function setRoutes() {
  const sets = requirementSets();
  return languages.flatMap((locale) =>
    Array.from(sets, ([id, set]) => ({
      params: { locale: paths.parameter(locale), set: id },
      props: { locale, id, set },
    })),
  );
}

/** One route for each requirement of each set in each language. */
export function requirementRoutes() {
  return setRoutes().flatMap(({ params, props }) =>
    props.set.requirements.map((requirement) => ({
      params: { ...params, requirement: requirement.id.toLowerCase() },
      props: { ...props, requirement },
    })),
  );
}
