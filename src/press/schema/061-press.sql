-- Papers that take long: what is to be set, and the file once it is. Nothing here is kept for longer than an hour, backed
-- up or replayed. A reader sees the papers that they ordered themselves; whoever sets them is the writer.
create schema press;

create table press.paper (
  id uuid primary key default gen_random_uuid(),
  framework text not null,
  -- Who ordered it, with the rights that they had then: with other rights it is another reader.
  reader text not null,
  -- Of what: ordered twice, it is the same paper.
  of text not null,
  title text not null,
  -- The page that it was made from, and the name and type of the file.
  path text not null,
  name text not null,
  type text not null,
  manuscript bytea,
  state text not null default 'waiting' check (state in ('waiting', 'setting', 'done', 'cancelled', 'failed')),
  step int not null default 0,
  steps int not null default 1,
  attempts int not null default 0,
  -- Until then a process is at it; after that, none is any more.
  lease_until timestamptz,
  ordered_at timestamptz not null default now(),
  begun_at timestamptz,
  done_at timestamptz,
  file bytea,
  unique (framework, reader, of)
);
create index on press.paper (ordered_at);

alter table press.paper owner to comity_owner;
alter table press.paper enable row level security;
alter table press.paper force row level security;
create policy reader on press.paper for select to comity_member
  using (framework = (select current_setting('comity.framework', true)) and reader = (select current_setting('comity.person', true)));
grant select on press.paper to comity_member;
create policy writer on press.paper to comity_writer using (true) with check (true);
grant select, insert, update, delete on press.paper to comity_writer;
alter schema press owner to comity_owner;
grant usage on schema press to comity_member, comity_writer;
