-- Accounts of people: who signs in, by what, and for which person ids of the record. The tables of better-auth have the
-- names and columns that it expects. No right rests here: a right is a credential act, and is read from the record. They
-- are backed up (but for sessions and what is to be verified) and never replayed.
create schema accounts;

create table accounts."user" (
  "id" text primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "twoFactorEnabled" boolean,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);

create table accounts."session" (
  "id" text primary key,
  "userId" text not null references accounts."user" on delete cascade,
  "token" text not null unique,
  "expiresAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  -- How the person came in: link, invitation, passkey, or provider:KEY.
  "via" text not null,
  -- The second factor was shown, where the account has one and the way in asks for it.
  "confirmed" boolean not null default false,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index on accounts."session" ("userId");

create table accounts."account" (
  "id" text primary key,
  "userId" text not null references accounts."user" on delete cascade,
  "accountId" text not null,
  "providerId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  unique ("providerId", "accountId")
);
create index on accounts."account" ("userId");

create table accounts."verification" (
  "id" text primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index on accounts."verification" ("identifier");

create table accounts."passkey" (
  "id" text primary key,
  "userId" text not null references accounts."user" on delete cascade,
  "name" text,
  "publicKey" text not null,
  "credentialID" text not null unique,
  "counter" bigint not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  "transports" text,
  "aaguid" text,
  "createdAt" timestamptz
);
create index on accounts."passkey" ("userId");

create table accounts."twoFactor" (
  "id" text primary key,
  "userId" text not null references accounts."user" on delete cascade,
  "secret" text not null,
  "backupCodes" text not null,
  "verified" boolean,
  "failedVerificationCount" int,
  "lockedUntil" timestamptz
);
create index on accounts."twoFactor" ("userId");

-- What Comity adds: for which person of a framework an account may be used. Given by the party's administrator.
create table accounts.person (
  framework text not null,
  person text not null,
  user_id text not null references accounts."user" on delete cascade,
  since timestamptz not null default now(),
  primary key (framework, person)
);
create index on accounts.person (user_id);

-- An invitation binds a person to whoever opens the mail. The secret is kept as SHA-256 only.
create table accounts.invitation (
  digest bytea primary key,
  framework text not null,
  person text not null,
  email text not null,
  name text not null,
  expires_at timestamptz not null,
  unique (framework, person)
);

-- Under which of several credentials somebody acts in a session.
create table accounts.acting (
  session_id text not null references accounts."session" on delete cascade,
  framework text not null,
  credential bigint not null,
  primary key (session_id, framework)
);

-- What happened at the door, for the person and for the administrator of her party.
create table accounts.event (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null default now(),
  user_id text references accounts."user" on delete cascade,
  kind text not null,
  detail text
);
create index on accounts.event (user_id, at);

-- How often something was tried within a window, over all processes.
create table accounts.attempt (
  bucket text primary key,
  count int not null,
  until timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['user','session','account','verification','passkey','twoFactor','person','invitation','acting','event','attempt'] loop
    execute format('alter table accounts.%I owner to comity_owner', t);
    execute format('alter table accounts.%I enable row level security', t);
    execute format('alter table accounts.%I force row level security', t);
    execute format('create policy writer on accounts.%I to comity_writer using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on accounts.%I to comity_writer', t);
  end loop;
end $$;
alter schema accounts owner to comity_owner;
grant usage on schema accounts to comity_writer;
