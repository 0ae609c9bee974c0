/** The address, when it is absolute and of a kind that only leads somewhere (K16); otherwise undefined. */
export function safeHref(address: string): string | undefined {
  try {
    const { protocol, href } = new URL(address);
    return /^(https?|mailto|tel):$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
