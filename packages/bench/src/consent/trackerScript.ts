/**
 * What each of the three gated scripts does: two cookies, a key in either web storage, a database that stays open,
 * and a request every 150 ms. With `?more=1` in the page's address also a cache and a service worker.
 */
export function trackerScript(purpose: string): string {
  return `(() => {
  const p = ${JSON.stringify(purpose)};
  const hit = () => void fetch("/t/hit?p=" + p + "&page=" + encodeURIComponent(location.pathname + location.search)).catch(() => {});
  document.cookie = p + "_a=1;path=/;max-age=9999";
  document.cookie = p + "_b=1;path=/;max-age=9999";
  localStorage[p + "_l"] = 1;
  sessionStorage[p + "_s"] = 1;
  indexedDB.open(p + "_d");
  if (location.search.includes("more=1")) {
    caches.open(p + "_c");
    navigator.serviceWorker.register("/w/" + p + "/worker.js");
  }
  hit();
  setInterval(hit, 150);
})();`;
}
