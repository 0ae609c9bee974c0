/** Whether the browser sends Global Privacy Control. */
export function seesGpc(): boolean {
  return !!(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;
}
