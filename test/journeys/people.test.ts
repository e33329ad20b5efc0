import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, openBrowser } from '../kit/browser.ts';
import { openPostOffice, type PostOffice } from '../kit/post-office.ts';
import { type Served, serveExample } from '../kit/served.ts';

/** A secretariat officer invites a party's administrator, who invites a focal point, who signs in with a passkey. */
describe.skipIf(!browserPath)('people let one another in', () => {
  let office: PostOffice;
  let served: Served;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    office = await openPostOffice();
    served = await serveExample({ SMTP_URL: office.url });
    // A passkey is for a name, never for a number.
    address = served.address.replace('127.0.0.1', 'localhost');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await office?.close();
  });

  async function sitDown(): Promise<Page> {
    const context = await browser.newContext({ locale: 'en-GB' });
    return context.newPage();
  }

  /** Fills the form that gives a credential, and answers the entry that gave it. */
  async function give(page: Page, party: string, capacity: string): Promise<string> {
    await page.goto(`${address}/f/rok-asean/acts/parties.issue-credential?party=${party}`);
    await page.selectOption('[name="capacity"]', capacity);
    await page.check('[name="restsOn.kind"][value="note-verbale"]');
    await page.click('.actions button');
    await page.goto(`${address}/f/rok-asean/people`);
    const option = await page.locator('#f-credential option').last().getAttribute('value');
    return option ?? '';
  }

  async function invite(page: Page, credential: string, name: string, email: string): Promise<string> {
    await page.selectOption('#f-credential', credential);
    await page.fill('#f-name', name);
    await page.fill('#f-email', email);
    await page.click('button[value="invite"]');
    await page.getByText('The invitation is on its way').waitFor();
    const link = /https?:\/\/\S+/.exec((await office.next(email)).text)?.[0] ?? '';
    return link;
  }

  async function addAuthenticator(page: Page): Promise<CDPSession> {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return session;
  }

  it('from the secretariat to a passkey, each at their own desk', async () => {
    const secretary = await sitDown();
    await secretary.goto(served.linkOf('secretariat officer').replace('127.0.0.1', 'localhost'));
    await secretary.click('button.button');
    const administrators = await give(secretary, 'VNM', 'party-administrator');
    const toAdministrator = await invite(secretary, administrators, 'Administrator', 'admin@vnm.example');

    const administrator = await sitDown();
    await administrator.goto(toAdministrator);
    await administrator.click('button:has-text("Accept and sign in")');
    await administrator.waitForURL('**/desk');
    expect(await administrator.textContent('main')).toContain('party administrator, Viet Nam');
    const focals = await give(administrator, 'VNM', 'focal-point');
    const toFocal = await invite(administrator, focals, 'Focal Point', 'focal@vnm.example');

    const focal = await sitDown();
    await addAuthenticator(focal);
    await focal.goto(toFocal);
    await focal.click('button:has-text("Accept and sign in")');
    await focal.waitForURL('**/desk');
    await focal.goto(`${address}/account`);
    await focal.click('button[data-passkey]');
    await focal.getByText('A passkey was added').first().waitFor();
    expect((await office.next('focal@vnm.example')).text).toContain('A passkey was added');

    await focal.click('button:has-text("Sign out")');
    await focal.goto(`${address}/desk`);
    expect(await focal.textContent('main')).toContain('Sign in first');
    await focal.goto(`${address}/sign-in`);
    await focal.click('button[data-passkey]');
    await focal.waitForURL('**/desk');
    expect(await focal.textContent('main')).toContain('focal point, Viet Nam');

    await focal.goto(`${address}/f/rok-asean/acts/parties.delegate`);
    await focal.fill('[name="person"]', 'journeystanda');
    await focal.fill('[name="until"]', '2999-12-31');
    await focal.click('.actions button');
    await focal.goto(`${address}/f/rok-asean/parties/VNM/representation`);
    expect(await focal.textContent('main')).toContain('for the focal point');
    expect(await focal.textContent('main')).not.toContain('journey');
  }, 90_000);
});
