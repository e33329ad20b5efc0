/**
 * One form that several people may write in: what is typed goes to the server when the hand rests, and on every way out.
 * Written by two at once, both are kept, and the page says so. Without this script the form is kept by its button.
 */
const form = document.querySelector<HTMLFormElement>('form[data-autosave]');
if (form) autosave(form);

interface Words {
  readonly kept: string;
  readonly waiting: string;
  readonly clash: string;
  readonly refused: string;
  readonly file: string;
}

interface Kept {
  readonly id?: string;
  readonly version?: number;
  readonly beside?: string;
}

function autosave(form: HTMLFormElement): void {
  const words = JSON.parse(form.dataset.autosave ?? '{}') as Words;
  const state = form.querySelector<HTMLElement>('.draft-state');
  const rest = 1200;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changed = false;
  let sending = false;
  let leaving = false;

  const say = (text: string, tone: string) => {
    if (!state) return;
    state.className = `draft-state ${tone}`;
    state.textContent = text;
  };
  const put = (name: string, value: string) => {
    const found = form.elements.namedItem(name) as HTMLInputElement | null;
    if (found) found.value = value;
  };

  function later(after = rest): void {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), after);
  }

  async function keep(): Promise<void> {
    // One at a time, so that each says which version it saw.
    if (!changed || sending) return;
    changed = false;
    sending = true;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    body.set('_do', 'keep');
    const answer = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
      keepalive: true,
    }).catch(() => undefined);
    sending = false;
    if (!answer || answer.status >= 500) {
      changed = true;
      say(words.waiting, 'warn');
      return later(10_000);
    }
    if (!answer.ok) return say(words.refused, 'bad');
    const { id, version, beside } = (await answer.json()) as Kept;
    if (id !== undefined) put('_id', id);
    if (version !== undefined) put('_version', String(version));
    say(beside === undefined ? words.kept : words.clash, beside === undefined ? 'good' : 'warn');
    if (changed) later();
  }

  /** Files go with the buttons alone. */
  const holdsFile = () =>
    [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].some(({ files }) => files && files.length > 0);

  form.addEventListener('input', ({ target }) => {
    if ((target as HTMLInputElement).type === 'file') return say(holdsFile() ? words.file : '', 'warn');
    changed = true;
    later();
  });
  addEventListener('online', () => later(0));
  document.addEventListener('visibilitychange', () => document.hidden && void keep());
  addEventListener('beforeunload', event => {
    if (!leaving && (changed || sending || holdsFile())) event.preventDefault();
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    changed = false;
    leaving = true;
  });
}
