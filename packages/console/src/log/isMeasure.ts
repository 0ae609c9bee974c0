const measures = new Set(["browser.web_vital", "device.seen"]);

/** Whether an event tells of the page's speed or of the device, and not of what the visitor did. */
export const isMeasure = ({ name }: { readonly name: string }): boolean => measures.has(name);
