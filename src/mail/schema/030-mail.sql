-- Letters that wait and letters that left. They stand beside the record: they are backed up and never replayed. A letter
-- that is done keeps its key, so that there is never a second one, and forgets what it was made from.
create schema mail;

create table mail.letter (
  id uuid primary key default gen_random_uuid(),
  -- The occasion and the reader.
  key text not null unique,
  kind text not null,
  about jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'needless', 'failed')),
  made_at timestamptz not null default now(),
  due_at timestamptz not null default now(),
  -- After it the letter is pointless.
  until timestamptz not null,
  attempts int not null default 0,
  -- A process is sending it.
  lease_until timestamptz,
  -- How often it was handed over without our learning whether it was taken.
  doubts int not null default 0,
  trouble text,
  done_at timestamptz
);
create index on mail.letter (due_at) where state = 'waiting';
create index on mail.letter (done_at);

-- How far the record has been read for letters.
create table mail.progress (
  framework text primary key,
  size bigint not null
);

do $$
declare t text;
begin
  foreach t in array array['letter','progress'] loop
    execute format('alter table mail.%I owner to comity_owner', t);
    execute format('alter table mail.%I enable row level security', t);
    execute format('alter table mail.%I force row level security', t);
    execute format('create policy writer on mail.%I to comity_writer using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on mail.%I to comity_writer', t);
  end loop;
end $$;
alter schema mail owner to comity_owner;
grant usage on schema mail to comity_writer;

-- How somebody wants to be written to.
alter table accounts.preference
  add column language text,
  add column letters boolean not null default true,
  add column digest text not null default 'none' check (digest in ('at-once', 'daily', 'none'));
