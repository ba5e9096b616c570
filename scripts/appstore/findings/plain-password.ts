import { toMap } from '../merge-service.ts';
import { hasPassword, isSecretName } from '../secret-name.ts';
import type { Risk } from './risk.ts';

/** A password that stands in the file for all to read, and that is the same wherever the file is used. The value is never told. */
export const plainPassword: Risk = (_service, { written, at }) =>
  Object.entries(toMap(written['environment'])).flatMap(([name, raw], index) => {
    const value =
      typeof raw === 'string' || typeof raw === 'number'
        ? String(raw)
            .replace(/\s+#.*$/, '')
            .trim()
        : '';
    const isPlain = isSecretName(name) ? isValue(value) : hasPassword(value);
    const field = ['environment', Array.isArray(written['environment']) ? index : name];
    return isPlain ? [{ kind: 'plainPassword' as const, ...at(field), what: name }] : [];
  });

/** A value, not a reference to one, a file of one, or a word that stands for none. */
export function isValue(value: string): boolean {
  return value !== '' && !/^\$|\$\{|^\/run\/secrets\/|^(true|false|null|none|yes|no)$|^<.*>$/i.test(value);
}
