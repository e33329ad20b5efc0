/**
 * The matrix by arrow keys: from return to return, past what nobody asked; Home and End within a row. The Tab key then stops
 * in it once. Without this script Tab leads through all of it.
 */
const table = document.querySelector<HTMLTableElement>('table.matrix');
if (table) steer(table);

function steer(table: HTMLTableElement): void {
  const links = [...table.querySelectorAll<HTMLAnchorElement>('tbody td a')];
  let current = links[0];
  for (const link of links) if (link !== current) link.tabIndex = -1;

  function hold(link: HTMLAnchorElement): void {
    if (current) current.tabIndex = -1;
    current = link;
    link.tabIndex = 0;
  }

  table.addEventListener('focusin', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('tbody td a');
    if (link) hold(link);
  });

  table.addEventListener('keydown', event => {
    const cell = (event.target as Element).closest<HTMLTableCellElement>('tbody td');
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const link = next(cell, event.key);
    if (!link) return;
    event.preventDefault();
    link.focus();
    link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  // Its word, where one points at a mark.
  table.addEventListener('pointerover', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('tbody td a');
    if (link && !link.title) link.title = link.textContent;
  });

  function next(cell: HTMLTableCellElement, key: string): HTMLAnchorElement | null | undefined {
    const row = cell.parentElement as HTMLTableRowElement;
    const inRow = [...row.cells].map(one => one.querySelector<HTMLAnchorElement>('td > a'));
    const inColumn = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')].map(
      ({ cells }) => cells[cell.cellIndex]?.querySelector<HTMLAnchorElement>('td > a') ?? null,
    );
    const down = inColumn.indexOf(cell.querySelector('a'));
    switch (key) {
      case 'ArrowRight':
        return inRow.find((one, at) => at > cell.cellIndex && one);
      case 'ArrowLeft':
        return inRow.findLast((one, at) => at < cell.cellIndex && one);
      case 'ArrowDown':
        return inColumn.find((one, at) => at > down && one);
      case 'ArrowUp':
        return inColumn.findLast((one, at) => at < down && one);
      case 'Home':
        return inRow.find(Boolean);
      case 'End':
        return inRow.findLast(Boolean);
      default:
        return undefined;
    }
  }
}
