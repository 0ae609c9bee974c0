// Pretend web statistics of the shop itself. Runs only after a visitor has said yes to statistics.
(() => {
  const known = /(?:^|; )_ls_id=([\w-]+)/.exec(document.cookie)?.[1];
  const id = known ?? Math.random().toString(36).slice(2, 12);
  document.cookie = `_ls_id=${id}; Path=/; Max-Age=7776000; SameSite=Lax`;
  try {
    localStorage.setItem("ls_visits", String(Number(localStorage.getItem("ls_visits") ?? 0) + 1));
  } catch {
    // The browser keeps nothing for this page: the visit is then not counted.
  }
  const send = () => navigator.sendBeacon("/statistikk", JSON.stringify({ id, path: location.pathname }));
  send();
  setInterval(send, 2000);
})();
