import type { Hono } from 'hono';
import type { Refusal } from '../record/refusal.ts';
import { postUnsubscribe, unsubscribePage } from './account-letters.tsx';
import { accountPage, checkSecondFactor, postAccount, secondFactorPage } from './account-page.tsx';
import { actingPage, chooseActing } from './acting-page.tsx';
import { authorityFile, authorityPage } from './authority-page.tsx';
import { answerPage, postAnswer } from './check-answer.tsx';
import { deskFile, deskPage, settleDesk } from './desk-page.tsx';
import type { Door } from './doors.ts';
import { acceptInvitation, invitationPage } from './invitation-pages.tsx';
import { officeFile, officePage } from './office-page.tsx';
import type { Room } from './pages.tsx';
import { passkeyRequest } from './passkeys.ts';
import { peopleFile, peoplePage, postPeople } from './people-page.tsx';
import { personalCalendar } from './personal-calendar.ts';
import { postPrograms, programsPage } from './program-pages.tsx';
import { postProviders, providersPage } from './provider-pages.tsx';
import { beginThrough, providerWays, returnThrough } from './provider-sign-in.tsx';
import {
  askForLink,
  linkPage,
  mailedLinkPage,
  mailLink,
  signInPage,
  signOut,
  useLink,
  useMailedLink,
} from './sign-in.tsx';

export interface Entry {
  door(request: Request): Promise<Door>;
  inside(
    request: Request,
    work: (at: Door, room: Room, query: URLSearchParams) => Promise<Response | Refusal | (() => Promise<Response>)>,
  ): Promise<Response>;
}

/** Signing in and out, invitations, the desk, and who may act for whom. */
export function accountRoutes(app: Hono<any>, { door, inside }: Entry): void {
  app.get('/sign-in', async ({ req }) => {
    const at = await door(req.raw);
    return signInPage(at, req.raw, await providerWays(at));
  });
  app.post('/sign-in', async ({ req }) => askForLink(await door(req.raw), req.raw));
  app.post('/sign-in/mail', async ({ req }) => mailLink(await door(req.raw), req.raw));
  app.get('/sign-in/mail/:secret', async ({ req }) => mailedLinkPage(await door(req.raw), req.param('secret')));
  app.post('/sign-in/mail/:secret', async ({ req }) =>
    useMailedLink(await door(req.raw), req.raw, req.param('secret')),
  );
  app.post('/sign-in/passkey/options', async ({ req }) =>
    passkeyRequest(await door(req.raw), req.raw, 'sign-in-options'),
  );
  app.post('/sign-in/passkey', async ({ req }) => passkeyRequest(await door(req.raw), req.raw, 'sign-in'));
  app.post('/sign-in/provider/:id', async ({ req }) => beginThrough(await door(req.raw), req.raw, req.param('id')));
  app.get('/sign-in/provider/:id/back', async ({ req }) =>
    returnThrough(await door(req.raw), req.raw, req.param('id')),
  );
  app.get('/sign-in/code', async ({ req }) => secondFactorPage(await door(req.raw)));
  app.post('/sign-in/code', async ({ req }) => checkSecondFactor(await door(req.raw), req.raw));
  app.get('/account', async ({ req }) => accountPage(await door(req.raw), req.query('done')));
  app.get('/calendar/:file', async ({ req }) =>
    personalCalendar(await door(req.raw), req.param('file').replace(/\.ics$/, '')),
  );
  const stop = '/unsubscribe/:list/:user/:signature';
  app.get(stop, async ({ req }) => unsubscribePage(await door(req.raw), req.param()));
  app.post(stop, async ({ req }) => postUnsubscribe(await door(req.raw), req.param()));
  const answer = '/answer/:framework/:check/:contact/:until/:signature';
  app.get(answer, async ({ req }) => answerPage(await door(req.raw), req.param()));
  app.post(answer, async ({ req }) => postAnswer(await door(req.raw), req.param()));
  app.post('/account', async ({ req }) => postAccount(await door(req.raw), req.raw));
  app.post('/account/passkey/options', async ({ req }) => passkeyRequest(await door(req.raw), req.raw, 'new-options'));
  app.post('/account/passkey', async ({ req }) => passkeyRequest(await door(req.raw), req.raw, 'new'));
  app.get('/sign-in/:link', async ({ req }) => linkPage(await door(req.raw), req.param('link')));
  app.post('/sign-in/:link', async ({ req }) => useLink(await door(req.raw), req.raw, req.param('link')));
  app.post('/sign-out', async ({ req }) => signOut(await door(req.raw), req.raw));
  app.get('/invitation/:secret', async ({ req }) => invitationPage(await door(req.raw), req.param('secret')));
  app.post('/invitation/:secret', async ({ req }) =>
    acceptInvitation(await door(req.raw), req.raw, req.param('secret')),
  );
  app.get('/desk', async ({ req }) => deskPage(await door(req.raw), req.raw));
  app.get('/desk.json', async ({ req }) => deskFile(await door(req.raw), req.raw));
  app.post('/desk', async ({ req }) => settleDesk(await door(req.raw), req.raw));
  app.get('/f/:framework/acting', ({ req }) => inside(req.raw, actingPage));
  app.post('/f/:framework/acting', ({ req }) => inside(req.raw, (at, room) => chooseActing(at, room, req.raw)));
  app.get('/f/:framework/authority', ({ req }) => inside(req.raw, authorityPage));
  app.get('/f/:framework/authority.json', ({ req }) => inside(req.raw, authorityFile));
  app.get('/f/:framework/office', ({ req }) => inside(req.raw, officePage));
  app.get('/f/:framework/office.json', ({ req }) => inside(req.raw, officeFile));
  app.get('/f/:framework/people', ({ req }) => inside(req.raw, peoplePage));
  app.get('/f/:framework/people.json', ({ req }) => inside(req.raw, peopleFile));
  app.get('/f/:framework/programs', ({ req }) => inside(req.raw, programsPage));
  app.post('/f/:framework/programs', ({ req }) => inside(req.raw, (at, room) => postPrograms(at, room, req.raw)));
  app.get('/f/:framework/providers', ({ req }) => inside(req.raw, providersPage));
  app.post('/f/:framework/providers', ({ req }) => inside(req.raw, (at, room) => postProviders(at, room, req.raw)));
  app.post('/f/:framework/people', ({ req }) => inside(req.raw, (at, room) => postPeople(at, room, req.raw)));
}
