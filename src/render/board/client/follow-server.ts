/// <reference lib="dom" />

/** Fetches the page anew when its server names another version than that of `data-version`; what was typed is kept. Runs in a browser, by itself. */
export function followServer(version: string): void {
  let source: EventSource | undefined;
  const open = (): void => {
    source?.close();
    source = new EventSource('/events');
    source.addEventListener('version', (event) => {
      if ((event as MessageEvent<string>).data === version) return;
      source?.close();
      sessionStorage.setItem('typing', document.activeElement?.id ?? '');
      location.reload();
    });
  };
  // A browser has few connections to one server: a page that nobody sees holds none.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) source?.close();
    else open();
  });
  if (!document.hidden) open();
  const typing = sessionStorage.getItem('typing');
  sessionStorage.removeItem('typing');
  if (typing) document.getElementById(typing)?.focus({ preventScroll: true });
}
