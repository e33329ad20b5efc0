-- Identity providers of parties: whoever comes in through one may act for its party alone. Beside the record, as accounts are.
create table accounts.provider (
  id text primary key,
  framework text not null,
  party text not null,
  name text not null,
  issuer text not null,
  client_id text not null,
  -- Encrypted under a key that follows from the secret beside the log keys, never in the database or a backup.
  client_secret bytea not null,
  -- The account that set it up; null: somebody without one, from the host's own machine.
  set_up_by text,
  set_up_at timestamptz not null default now(),
  used_at timestamptz,
  refused_at timestamptz,
  refused_for text,
  unique (framework, party, issuer, client_id)
);

-- One subject of a provider for one account, and one account for one subject.
create unique index on accounts."account" ("providerId", "userId");

-- A sign-in that has gone out and not come back. State and browser are kept as SHA-256 only.
create table accounts.provider_try (
  state bytea primary key,
  browser bytea not null,
  provider text not null references accounts.provider on delete cascade,
  -- The account that its owner asked to tie to the provider; null: a sign-in.
  user_id text references accounts."user" on delete cascade,
  nonce text not null,
  verifier text not null,
  expires_at timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['provider','provider_try'] loop
    execute format('alter table accounts.%I owner to comity_owner', t);
    execute format('alter table accounts.%I enable row level security', t);
    execute format('alter table accounts.%I force row level security', t);
    execute format('create policy writer on accounts.%I to comity_writer using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on accounts.%I to comity_writer', t);
  end loop;
end $$;
