-- Who may come in. No right rests on these tables: a session or a token only points at a credential act in the record,
-- which is judged anew at every act. They stand beside the record, are backed up with it and never replayed.
create schema access;

create table access.persona (
  framework text not null,
  credential bigint not null,
  label text not null,
  primary key (framework, credential)
);

-- Secrets are kept as SHA-256 digests only.
create table access.link (
  digest bytea primary key,
  framework text not null,
  credential bigint not null,
  expires_at timestamptz not null
);

create table access.session (
  digest bytea primary key,
  framework text not null,
  credential bigint not null,
  expires_at timestamptz not null
);

create table access.token (
  digest bytea primary key,
  framework text not null,
  credential bigint not null,
  label text not null,
  created_at timestamptz not null default now(),
  used_at timestamptz
);

do $$
declare t text;
begin
  foreach t in array array['persona','link','session','token'] loop
    execute format('alter table access.%I owner to comity_owner', t);
    execute format('alter table access.%I enable row level security', t);
    execute format('alter table access.%I force row level security', t);
    execute format('create policy writer on access.%I to comity_writer using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on access.%I to comity_writer', t);
  end loop;
end $$;
alter schema access owner to comity_owner;
grant usage on schema access to comity_writer;
