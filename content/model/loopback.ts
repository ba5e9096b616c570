/** Whether an address is one that only the machine itself reaches. */
export function isLoopback(host: string): boolean {
  return /^(127\.|\[?::1\]?$)/.test(host);
}
