/** The address without query and fragment (L9): what follows them is often personal. */
export declare function pageAddress(address: string): string;
