/** The address without query and fragment (L9): what follows them is often personal. */
export function pageAddress(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? "";
}
