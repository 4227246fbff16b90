/** At least so long between two reloads, so that a file that is really missing does not reload for ever. */
const pauseMilliseconds = 60_000;
const key = 'setpiece-renewed-at';

/** Loads the page anew when the server has a newer build, whose files no longer have the names that this page knows. */
export function reloadWhenRenewed(): void {
  window.addEventListener('vite:preloadError', () => void reloadIfServerIsThere());
}

async function reloadIfServerIsThere(): Promise<void> {
  const isThere = await fetch('/health', { cache: 'no-store' }).then(
    (response) => response.ok,
    () => false,
  );
  const last = Number(sessionStorage.getItem(key) ?? 0);
  if (!isThere || Date.now() - last < pauseMilliseconds) return;
  sessionStorage.setItem(key, String(Date.now()));
  location.reload();
}
