/** The other end of a process pool: works on one task after the other, and answers with its value or the reason. */
export function serveTasks(work: (task: unknown) => Promise<unknown>): void {
  process.on('message', (task: unknown) => {
    work(task).then(
      (value) => process.send?.({ value }),
      (error: unknown) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
    );
  });
  process.send?.('ready');
}
