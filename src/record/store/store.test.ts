import { describe, expect, it } from 'vitest';
import { connectionFrom } from './store.ts';
import { damageOf, StoreProblem } from './store-problem.ts';

it('says of damaged files what to do', () => {
  const invalid = Object.assign(new Error('invalid page in block 2'), { code: 'XX001' });
  expect(damageOf(invalid)).toMatch(/damaged: restore a backup .*\(invalid page in block 2\)\.$/);
  expect(damageOf(Object.assign(new Error('no room'), { code: '53100' }))).toMatch(/disk .* is full/);
  expect(damageOf(new Error('anything else'))).toBeUndefined();
});

describe('DATABASE_URL', () => {
  it('is read whole', () => {
    expect(connectionFrom('postgres://co%40mity:s%2Fecret@db.example.org:6432/record')).toEqual({
      host: 'db.example.org',
      port: 6432,
      user: 'co@mity',
      password: 's/ecret',
      database: 'record',
    });
    expect(connectionFrom('postgresql:///record?host=/run/postgresql')).toMatchObject({
      host: '/run/postgresql',
      port: 5432,
      user: 'postgres',
    });
  });

  it('asks for encryption with a certificate that is checked', () => {
    expect(connectionFrom('postgres://a:b@db.example.org/record?sslmode=verify-full').ssl).toEqual({});
    expect(connectionFrom('postgres://a:b@db.example.org/record?sslmode=disable').ssl).toBe(false);
  });

  it.each(['mysql://a:b@c/d', 'postgres://a:b@c:port/d', 'postgres://a:b@c/d?sslrootcert=/no/such/file', 'nothing'])(
    'refuses %s without repeating it',
    url => {
      expect(() => connectionFrom(url)).toThrow(StoreProblem);
      expect(() => connectionFrom(url)).not.toThrow(url);
    },
  );
});
