/**
 * Passkeys need the browser's word, so this is one of the few things that a page cannot do without script. The buttons are
 * hidden until it runs. What is signed is made and checked on the server; here it is only carried.
 */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-passkey]')) {
  if (typeof PublicKeyCredential?.parseCreationOptionsFromJSON !== 'function') continue;
  button.hidden = false;
  button.addEventListener('click', () => void carry(button));
}

async function carry(button: HTMLButtonElement): Promise<void> {
  const { passkey: path = '', failed = '', csrf = '' } = button.dataset;
  const said = button.parentElement?.querySelector('output');
  button.disabled = true;
  if (said) said.textContent = '';
  try {
    const options = await ask(`${path}/options`, { csrf });
    const credential =
      path === '/account/passkey'
        ? await navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as never),
          })
        : await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as never),
          });
    if (!credential) throw new Error('no answer of the device');
    const { next } = (await ask(path, { csrf, response: (credential as PublicKeyCredential).toJSON() })) as {
      next: string;
    };
    location.assign(next);
  } catch {
    if (said) said.textContent = failed;
    button.disabled = false;
  }
}

async function ask(path: string, body: object): Promise<unknown> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`refused with ${answer.status}`);
  return answer.json();
}
