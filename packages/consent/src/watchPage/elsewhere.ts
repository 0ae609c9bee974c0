/** Host and path of an address of another host; none for the page's own host, or what does not go over the network. */
export function elsewhere(address: string): string | undefined {
  const { protocol, host, pathname } = new URL(address, document.baseURI);
  return protocol.startsWith("http") && host !== location.host ? host + pathname : undefined;
}
