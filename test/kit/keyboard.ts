import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Runs in the page: what the control is called that the keyboard is on, without the word that it may be left out. */
const nameOfFocused = `(() => {
  const on = document.activeElement;
  const label = on.labels?.[0] ?? on;
  const own = [...label.childNodes].filter(node => node.className !== 'optional');
  return (on.getAttribute('aria-label') ?? own.map(node => node.textContent).join('')).trim();
})()`;

/** Presses Tab until the keyboard is on the control with this name, as someone does who uses no mouse. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const fits = (said: string) => (typeof name === 'string' ? said === name : name.test(said));
  const passed: string[] = [];
  for (let pressed = 0; pressed < 250; pressed++) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate<string>(nameOfFocused);
    if (fits(said)) return;
    passed.push(said);
  }
  throw new Error(`no Tab led to “${name}”, but to: ${[...new Set(passed)].join(' | ').slice(0, 2000)}`);
}

/** Goes to a field by its label and types. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.type(text);
}

/** Goes to a link or button by its words and presses Enter; the page that it leads to has come when this is over. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core')), 'utf8');

/** Nothing that axe finds fault with, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      `${axe}; axe.run()`,
    );
    expect(
      violations.map(({ id, nodes }) => [page.url(), colorScheme, id, nodes[0]?.html]),
      `${page.url()} in ${colorScheme}`,
    ).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}
