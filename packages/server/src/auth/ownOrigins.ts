const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** Whether the host is this machine itself: browsers treat it as secure without TLS. */
export function isLoopback(publicUrl: string): boolean {
  return loopback.includes(new URL(publicUrl).hostname);
}

/**
 * Origins that are the console's own: that of the public address; for a server on this machine
 * also the other names of the loopback, since people type either.
 */
export function ownOrigins(publicUrl: string): readonly string[] {
  const url = new URL(publicUrl);
  if (!isLoopback(publicUrl)) return [url.origin];
  const port = url.port ? `:${url.port}` : "";
  return loopback.map((host) => `${url.protocol}//${host}${port}`);
}
