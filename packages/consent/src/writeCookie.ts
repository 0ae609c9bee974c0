/** Sets a cookie, `Secure` on https. `text` is the pair with its other attributes. Throws where cookies are blocked. */
export function writeCookie(text: string): void {
  document.cookie = text + ";SameSite=Lax" + (location.protocol === "https:" ? ";Secure" : "");
}
