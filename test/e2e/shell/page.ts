/** What the shells have in common: a page that is watched, and a drop as a mouse makes it. */
import type { Page } from '@playwright/test';

/** Collects what goes wrong on a page: errors, and requests that leave its origin. */
export function watch(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (address.protocol !== 'blob:' && address.host !== new URL(page.url()).host && page.url() !== 'about:blank') problems.push(`request to ${request.url()}`);
  });
}

/** Drops files and folders on the middle of the window; the browser reads them from the disk as if dragged from a file manager. */
export async function dropOn(page: Page, paths: string[]): Promise<void> {
  const size = page.viewportSize() ?? { width: 800, height: 600 };
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: size.width / 2, y: size.height / 2, data: { items: [], files: paths, dragOperationsMask: 1 } });
  }
  await session.detach();
}
