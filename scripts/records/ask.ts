import { cancel, intro, isCancel, select, text } from '@clack/prompts';
import type { RecordKind } from './kinds.ts';

/** Asks for the fields that have no value yet; undefined where the person gave up. */
export async function askForFields(
  kind: RecordKind,
  given: Readonly<Record<string, string>>,
): Promise<Record<string, string> | undefined> {
  const values: Record<string, string> = { ...given };
  intro(`content/${kind.folder}/`);
  for (const { name, question, required, choices } of kind.fields) {
    if (values[name] !== undefined) continue;
    const message = required ? question : `${question} – may be left empty`;
    const answer = choices
      ? await select({ message, options: choices.map((value) => ({ value })) })
      : await text({ message, validate: (value) => (required && !value?.trim() ? 'This is needed.' : undefined) });
    if (isCancel(answer)) {
      cancel('Nothing was written.');
      return undefined;
    }
    if (answer) values[name] = answer;
  }
  return values;
}
