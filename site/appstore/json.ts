/** An answer for other programs. */
export function json(value: unknown): Response {
  const text = typeof value === 'string' ? value : `${JSON.stringify(value, null, 1)}\n`;
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
