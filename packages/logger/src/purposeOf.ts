/**
 * The purpose that an event needs: the one given, else what its name implies. `chat.*` is `necessary`
 * (the visitor uses the chat), everything else `analytics`. The collector's table says the same (L7).
 */
export function purposeOf(name: string, given?: string): string {
  return given ?? (name.startsWith("chat.") ? "necessary" : "analytics");
}
