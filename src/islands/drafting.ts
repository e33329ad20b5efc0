import type { Counted, IslandWords } from '../ui/island-words.ts';
import { pickOne } from '../ui/pick-one.ts';
import { DraftSender, type Standing } from './draft-sender.ts';
import { DraftStore, type StoredDraft } from './draft-store.ts';

/**
 * Drafts that survive the network. What is typed is kept in the browser at each key; what is to be kept goes to the
 * server as soon as that answers, under an id that was made here, so that sending twice keeps once. The page works without this script.
 */
const form = document.querySelector<HTMLFormElement>('form[data-drafting]');
if (form) drafting(form);

function drafting(form: HTMLFormElement): void {
  const words = JSON.parse(form.dataset.words ?? '{}') as IslandWords;
  const plural = new Intl.PluralRules(form.dataset.language);
  const own = (form.dataset.own ?? '').split(' ');
  const [person = '', ...place] = (form.dataset.drafting ?? '').split(' ');
  const store = new DraftStore(person, place.join('/'));
  const state = form.querySelector<HTMLElement>('.draft-state');
  const waitingPart = document.querySelector<HTMLElement>('#waiting');
  const sender = new DraftSender(form, person, store, standing => {
    follow(standing.now);
    show(standing);
    if (standing.sent) void refresh();
  });

  const field = (name: string) =>
    form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | null;
  const put = (name: string, value: string) => {
    const found = field(name);
    if (found) found.value = value;
  };
  const names = [...new Set([...form.elements].map(element => (element as HTMLInputElement).name))].filter(
    name => name !== '' && !name.startsWith('_'),
  );
  const typed = (): StoredDraft => ({
    id: field('_id')?.value ?? '',
    version: Number(field('_version')?.value),
    content: Object.fromEntries(names.flatMap(name => (field(name)?.value ? [[name, field(name)?.value ?? '']] : []))),
  });
  const isBlank = ({ version, content }: StoredDraft) => version === 0 && own.every(name => !content[name]?.trim());
  /** The draft to come back to when a change is done. */
  let aside: StoredDraft | undefined;
  let signingOut = false;
  let asked = 0;

  const mine = store.typing(typed().version > 0 ? typed().id : undefined);
  if (mine) {
    write(mine);
    say(words.restored);
  }
  form.querySelector<HTMLElement>('.keys')?.removeAttribute('hidden');
  if (!store.lasts) say(words.noStore, 'bad');
  show(sender.standing);
  picked();
  void sender.send();

  form.addEventListener('input', () => {
    const noted = field(form.dataset.noted ?? '');
    if (noted && noted.value === '') noted.value = new Date().toISOString();
    const draft = typed();
    if (isBlank(draft)) store.endTyping(draft.id);
    else store.keepTyping(draft);
    picked();
  });
  form.addEventListener('change', event => {
    const control = event.target as HTMLInputElement;
    const found = control.list && pickOne(control.value, choicesOf(control));
    if (found) control.value = found.value;
    picked();
  });
  form.addEventListener('submit', event => {
    const asked = (event.submitter as HTMLButtonElement | null)?.value ?? 'keep';
    if (asked !== 'keep') return store.endTyping(typed().id);
    event.preventDefault();
    keep();
  });
  form.addEventListener('keydown', event => {
    // While Hangul is put together, Enter ends the syllable.
    if (event.isComposing) return;
    const control = event.target as HTMLElement;
    // Where first letters do not help, as in Hangul, the place in the list does.
    if (control instanceof HTMLSelectElement && /^[1-9]$/.test(event.key)) {
      const option = [...control.options].filter(({ value }) => value !== '')[Number(event.key) - 1];
      if (option) control.value = option.value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey || (control.tagName === 'TEXTAREA' && !event.shiftKey)) {
      event.preventDefault();
      keep();
    } else if (control.tagName === 'INPUT' || control.tagName === 'SELECT') {
      event.preventDefault();
      nextAfter(control)?.focus();
    }
  });
  document.addEventListener('click', event => {
    const target = event.target as HTMLElement;
    if (target.closest('[data-leave]')) {
      event.preventDefault();
      store.endTyping(typed().id);
      return writeNext(typed());
    }
    const from = target.closest<HTMLElement>('.note-edit')?.closest<HTMLElement>('[data-draft]');
    if (!from || !target.closest('a, button')) return;
    event.preventDefault();
    change(JSON.parse(from.dataset.draft ?? '') as StoredDraft);
  });
  document.addEventListener('submit', event => {
    const other = event.target as HTMLFormElement;
    if (other.matches('.issue-form')) beforeIssuing(event, other);
    else if (other.action.endsWith('/sign-out')) beforeSigningOut(event, other);
  });
  document.addEventListener('visibilitychange', () => document.hidden || void refresh());
  // What another tab has sent.
  addEventListener('storage', ({ key, newValue }) => {
    if (newValue === null && key?.includes(' waiting ')) void refresh();
  });
  addEventListener('beforeunload', event => {
    if (!store.lasts && (store.waiting().length > 0 || !isBlank(typed()))) event.preventDefault();
  });

  function keep(): void {
    const draft = typed();
    if (isBlank(draft)) return say(words.nothing);
    for (const name of own) {
      const control = field(name) as HTMLInputElement | null;
      const found = control?.list && pickOne(control.value, choicesOf(control));
      if (found) draft.content = { ...draft.content, [name]: found.value };
    }
    store.queue(draft);
    writeNext(draft);
    void sender.send();
  }

  /** What was put aside, or a new one. */
  function writeNext({ content }: StoredDraft): void {
    write(aside ?? fresh(content));
    aside = undefined;
    history.replaceState(null, '', form.action);
    form.querySelector<HTMLElement>(`[name="${own[0]}"]`)?.focus();
  }

  function fresh(last: StoredDraft['content']): StoredDraft {
    const told = new Set([...form.querySelectorAll<HTMLInputElement>('[data-told]')].map(({ name }) => name));
    const carried = Object.entries(last).filter(([name]) => !told.has(name) && name !== form.dataset.noted);
    return { id: newId(), version: 0, content: Object.fromEntries(carried) };
  }

  function write(draft: StoredDraft): void {
    put('_id', draft.id);
    put('_version', String(draft.version));
    for (const name of names) put(name, draft.content[name] ?? '');
    picked();
    const changing = draft.version > 0;
    form.querySelector('[data-changing]')?.toggleAttribute('hidden', !changing);
    const title = form.closest('section')?.querySelector('h2');
    if (title) title.textContent = changing ? words.changing : words.write;
  }

  /** Puts a kept or waiting draft into the form; what stood there comes back afterwards. */
  function change(draft: StoredDraft): void {
    const present = typed();
    if (present.id === draft.id) return;
    if (!isBlank(present)) aside = present;
    const waiting = store.takeBack(draft.id);
    write(waiting ?? draft);
    store.keepTyping(typed());
    show(sender.standing);
    field(own.at(-1) ?? '')?.focus();
  }

  /** What was sent has a new version, or another id: what is being typed goes on from there. */
  function follow(now: Standing['now']): void {
    const version = now.get(typed().id);
    if (version !== undefined) put('_version', String(version));
  }

  function beforeIssuing(event: SubmitEvent, issue: HTMLFormElement): void {
    if (store.waiting().length === 0) return;
    event.preventDefault();
    void sender.send().then(() => {
      if (store.waiting().length === 0) issue.requestSubmit(event.submitter);
      else say(words.first, 'warn');
    });
  }

  function beforeSigningOut(event: SubmitEvent, out: HTMLFormElement): void {
    const draft = typed();
    if (!isBlank(draft)) keep();
    if (store.waiting().length === 0 || signingOut) return store.clear();
    event.preventDefault();
    void sender.send().then(() => {
      signingOut = store.waiting().length > 0;
      if (signingOut) say(words.signOut, 'warn');
      else out.requestSubmit();
    });
  }

  function show({ problem, refused }: Standing): void {
    const waiting = store.waiting();
    const count = (counted: Counted, number: number) =>
      counted[plural.select(number) === 'one' ? 'one' : 'other'].replace('{n}', String(number));
    if (waiting.length > 0 && !store.lasts) say(words.noStore, 'bad');
    else if (waiting.length > 0 && problem)
      say(count(words[problem], waiting.length), problem === 'waiting' ? 'warn' : 'bad');
    else if (refused.size > 0) say(count(words.refused, refused.size), 'bad');
    else if (waiting.length === 0 && !problem && sender.hasSent) say(words.kept, 'good');
    if (!waitingPart) return;
    waitingPart.hidden = waiting.length === 0;
    waitingPart.querySelector('ol')?.replaceChildren(...waiting.map(draft => line(draft, refused.get(draft.id))));
  }

  /** A waiting draft as the list shows a kept one: in the words of the form. */
  function line(draft: StoredDraft, wrong: string | undefined): HTMLElement {
    const item = element('li', '', 'note-waiting');
    item.dataset.draft = JSON.stringify(draft);
    const about: string[] = [];
    for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-told]')) {
      const value = draft.content[control.name];
      if (!value || control.tagName === 'TEXTAREA') continue;
      about.push(labelOf(control, value));
    }
    const edit = element('p', '', 'note-edit');
    edit.append(Object.assign(element('button', words.change), { type: 'button' }));
    const body = element('div', '');
    body.append(
      element('p', about.join(' · '), 'speaker'),
      element('p', draft.content.text ?? '', 'said'),
      element('p', wrong ?? words.waits, 'note-gap'),
      edit,
    );
    item.append(body);
    return item;
  }

  function picked(): void {
    for (const output of form.querySelectorAll<HTMLOutputElement>('output.picked')) {
      const control = field(document.getElementById(output.htmlFor.value)?.getAttribute('name') ?? '');
      const value = control?.value ?? '';
      const found = pickOne(value, choicesOf(control as HTMLInputElement));
      output.value = value.trim() === '' ? '' : (found?.label ?? words.unclear);
    }
  }

  function nextAfter(control: HTMLElement): HTMLElement | undefined {
    const order = [...form.elements].filter(
      (one): one is HTMLElement => one instanceof HTMLElement && one.checkVisibility() && one.tagName !== 'OUTPUT',
    );
    return order[order.indexOf(control) + 1];
  }

  function say(text: string, tone = ''): void {
    if (!state) return;
    state.className = `draft-state ${tone}`;
    if (state.textContent !== text) state.textContent = text;
  }

  /** The server's own list, with the boxes as the reader left them. */
  async function refresh(): Promise<void> {
    const own = ++asked;
    const answer = await fetch(location.pathname + location.search, { headers: { accept: 'text/html' } }).catch(
      () => null,
    );
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // Answers may overtake one another: the one to the last question shows the most.
    if (own !== asked) return;
    const [before, after] = [document.querySelector('#kept'), page.querySelector('#kept')];
    if (!before || !after) return;
    const boxes = (part: Element) => [...part.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    const left = new Map(boxes(before).map(box => [box.value, box.checked]));
    for (const box of boxes(after)) box.checked = left.get(box.value) ?? box.checked;
    before.replaceWith(document.adoptNode(after));
  }
}

function choicesOf(control: HTMLInputElement | null) {
  return [...(control?.list?.options ?? [])].map(({ value, label, text }) => ({ value, label: label || text }));
}

function labelOf(control: HTMLInputElement | HTMLSelectElement, value: string): string {
  if (control instanceof HTMLSelectElement) return [...control.options].find(one => one.value === value)?.text ?? value;
  return choicesOf(control).find(one => one.value === value)?.label ?? value;
}

function element(name: string, text: string, className = ''): HTMLElement {
  return Object.assign(document.createElement(name), { textContent: text, className });
}

/** A random UUID; `crypto.randomUUID` is there over https only. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
