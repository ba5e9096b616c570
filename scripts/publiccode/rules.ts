import { z } from 'zod';
import { isLanguage } from './values.ts';

/** A statement about one key: where it stands is found afterwards. */
export interface Remark {
  path: readonly PropertyKey[];
  severity: 'error' | 'warning';
  message: string;
}

const anything = z.unknown().optional();
const group = z.record(z.string(), z.unknown()).catch({});
const list = z.array(z.unknown()).catch([]);

/** What the rules look at; whatever has another form is the schema's business. */
const Looked = z.object({
  publiccodeYmlVersion: z.string().catch(''),
  monochromeLogo: anything,
  inputTypes: anything,
  outputTypes: anything,
  it: anything,
  IT: anything,
  legal: group,
  description: group,
  intendedAudience: group,
  maintenance: z.object({ type: z.string().catch(''), contractors: anything, contacts: anything }).catch({
    type: '',
    contractors: undefined,
    contacts: undefined,
  }),
});
type Looked = z.output<typeof Looked>;

const dropped = 'is no longer part of the standard. It is safe to drop it';

/** What the standard asks for across keys, and what it has deprecated, as its reference parser tells it. */
export function applyRules(data: unknown): Remark[] {
  const looked = Looked.safeParse(data).data;
  return looked ? [...languages(looked), ...maintenance(looked), ...deprecations(looked), ...olderVersion(looked)] : [];
}

/** The names of the sections below `description`. */
function languages({ description }: Looked): Remark[] {
  const message = 'must be a language tag such as da or en-GB';
  return Object.keys(description)
    .filter((name) => !isLanguage(name))
    .map((name) => ({ path: ['description', name], severity: 'error', message }));
}

function maintenance({ maintenance: { type, contractors, contacts } }: Looked): Remark[] {
  const error = (key: string, message: string): Remark => ({ path: ['maintenance', key], severity: 'error', message });
  const remarks: Remark[] = [];
  const has = (value: unknown) => list.parse(value).length > 0;
  if (type === 'contract' && !has(contractors))
    remarks.push(error('contractors', 'is missing; maintenance by contract names the contractors'));
  if (type !== '' && type !== 'contract' && contractors !== undefined)
    remarks.push(error('contractors', 'must not be there unless the maintenance is by contract'));
  if (['community', 'internal'].includes(type) && !has(contacts))
    remarks.push(error('contacts', `is missing; maintenance of the type "${type}" names someone to contact`));
  return remarks;
}

function deprecations(data: Looked): Remark[] {
  if (data.publiccodeYmlVersion.startsWith('1')) return lowerCase(data);
  const warn = (path: PropertyKey[], message: string, present: unknown): Remark[] =>
    present === undefined ? [] : [{ path, severity: 'warning', message }];
  const italy = group.parse(data.IT ?? data.it);
  const section = data.IT === undefined ? 'it' : 'IT';
  return [
    ...warn(['monochromeLogo'], 'is deprecated; use logo', data.monochromeLogo),
    ...warn(['inputTypes'], dropped, data.inputTypes),
    ...warn(['outputTypes'], dropped, data.outputTypes),
    ...warn(['legal', 'repoOwner'], 'is deprecated; use organisation.name', data.legal['repoOwner']),
    ...warn(['legal', 'authorsFile'], dropped, data.legal['authorsFile']),
    ...Object.entries(data.description).flatMap(([language, of]) =>
      warn(['description', language, 'genericName'], dropped, group.parse(of)['genericName']),
    ),
    ...warn(['it'], 'is deprecated in lower case; use IT', data.it),
    ...(data.it !== undefined && data.IT !== undefined
      ? [{ path: ['it'], severity: 'error' as const, message: 'stands there twice, as it and as IT; remove this one' }]
      : []),
    ...warn([section, 'conforme'], dropped, italy['conforme']),
    ...warn(
      [section, 'riuso', 'codiceIPA'],
      'is deprecated; use organisation.uri',
      group.parse(italy['riuso'])['codiceIPA'],
    ),
    ...lowerCase(data),
  ];
}

function lowerCase({ intendedAudience }: Looked): Remark[] {
  return ['countries', 'unsupportedCountries'].flatMap((key) =>
    list.parse(intendedAudience[key]).flatMap((code, index): Remark[] =>
      typeof code === 'string' && /^[a-z]{2}$/.test(code)
        ? [
            {
              path: ['intendedAudience', key, index],
              severity: 'warning',
              message: `is deprecated in lower case; write ${code.toUpperCase()}`,
            },
          ]
        : [],
    ),
  );
}

function olderVersion({ publiccodeYmlVersion: version }: Looked): Remark[] {
  if (!/^0\.[2-5]/.test(version)) return [];
  const message = `${version} is not the newest of 0.x and is read as 0.7; write "0"`;
  return [{ path: ['publiccodeYmlVersion'], severity: 'warning', message }];
}
