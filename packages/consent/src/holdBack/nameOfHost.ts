/**
 * Reads the purpose or service of an address: that of the first of `hosts` that means it. `*.example.com` is
 * `example.com` and all below it. Of several addresses (`srcset`) the first one that is listed counts.
 */
export function nameOfHost(hosts: Readonly<Record<string, string>>): (text: string) => string | undefined {
  const link = document.createElement("a");
  return (text) => {
    for (const address of text.split(/[\s,]+/)) {
      link.href = address;
      for (const host in hosts)
        if (host === link.hostname || (host[0] === "*" && `.${link.hostname}`.endsWith(host.slice(1))))
          return hosts[host];
    }
    return undefined;
  };
}
