/**
 * As `Promise.all`, but it rejects, with the failure of the first of them, only when none of them is at work any longer:
 * what comes after may take away what they use.
 */
export async function allDone<const Work extends readonly Promise<unknown>[]>(
  work: Work,
): Promise<{ -readonly [Index in keyof Work]: Awaited<Work[Index]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
