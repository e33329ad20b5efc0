import { it } from 'vitest';
import { openWorld } from '../../../test/kit/world.ts';

it('alerts.register-webhook and alerts.end-webhook: no private address, for the party and the secretariat', async () => {
  const world = await openWorld();
  const register = (more: object, options: object = {}) =>
    world.when(
      'alerts.register-webhook',
      { webhook: 'room', url: 'https://hook.example/cap', ...more },
      { as: 'focal-point', ...options },
    );
  for (const url of ['https://127.0.0.1/', 'http://[::1]:5432/', 'https://localhost/', 'https://169.254.169.254/'])
    (await register({ url })).refused('private-address', { field: 'url' });
  (await register({ url: 'https://me:pass@hook.example/' })).refused('user-in-address', { field: 'url' });
  (await register({ url: 'file:///etc/passwd' })).refused('invalid', { field: 'url' });
  (await register({}, { audience: 'public' })).refused('webhook-for-few', { field: 'audience' });
  (await register({}, { as: 'observer' })).refused('not-allowed');
  (await register({})).appended({ drills: false });
  (await register({})).refused('webhook-exists', { field: 'webhook' });
  (await register({ webhook: 'theirs' }, { as: 'secretariat-officer' })).appended();
  const end = (webhook: string) => world.when('alerts.end-webhook', { webhook }, { as: 'focal-point' });
  (await end('theirs')).refused('webhook-of-others');
  (await end('none')).refused('unknown-webhook');
  (await end('room')).appended();
  (await end('room')).refused('unknown-webhook');
});
