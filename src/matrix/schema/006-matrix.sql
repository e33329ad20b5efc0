-- Beside the record: how each secretariat's matrix is read, for its next edition, and files that wait to be confirmed.
-- No right rests on them and they are never replayed; a mapping is backed up, a waiting file is not.
create schema matrix;

-- Found again by the names of the columns.
create table matrix.mapping (
  framework text not null,
  columns text not null,
  mapping jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (framework, columns)
);

create table matrix.waiting (
  framework text not null,
  principal text not null,
  digest text not null,
  name text not null,
  bytes bytea not null,
  mapping jsonb,
  destination jsonb not null,
  uploaded_at timestamptz not null default now(),
  primary key (framework, principal, digest)
);

do $$
declare t text;
begin
  foreach t in array array['mapping','waiting'] loop
    execute format('alter table matrix.%I owner to comity_owner', t);
    execute format('alter table matrix.%I enable row level security', t);
    execute format('alter table matrix.%I force row level security', t);
    execute format('create policy writer on matrix.%I to comity_writer using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on matrix.%I to comity_writer', t);
  end loop;
end $$;
alter schema matrix owner to comity_owner;
grant usage on schema matrix to comity_writer;
