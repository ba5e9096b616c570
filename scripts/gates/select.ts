import { ConfigurationError } from '../content/folders.ts';
import type { Gate } from './gate.ts';

/** The gates that --only and --skip leave, in their own order. Names may be repeated or joined by commas. */
export function selectGates(
  gates: readonly Gate[],
  only: readonly string[] | undefined,
  skip: readonly string[] | undefined,
): Gate[] {
  const [wanted, unwanted] = [namesIn(only), namesIn(skip)];
  const known = gates.map(({ name }) => name);
  const unknown = [...wanted, ...unwanted].filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new ConfigurationError(`There is no gate "${unknown.join('", "')}". The gates are ${known.join(', ')}.`);
  }
  const left = gates.filter(({ name }) => (wanted.length === 0 || wanted.includes(name)) && !unwanted.includes(name));
  if (left.length === 0) throw new ConfigurationError('--only and --skip leave no gate to run.');
  return left;
}

function namesIn(options: readonly string[] = []): string[] {
  return options.flatMap((option) => option.split(',')).filter((name) => name !== '');
}
