import { ConfigurationError } from './content/folders.ts';

/** Runs a command to its end and sets the exit code: what it answers, 1 for a fault, 2 where it could not begin. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const cannotBegin = error instanceof ConfigurationError || isWrongOption(error);
    console.error(cannotBegin ? `✗ ${error.message}` : error);
    process.exitCode = cannotBegin ? 2 : 1;
  }
}

/** What `parseArgs` throws is written for the person at the keyboard already. */
function isWrongOption(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
