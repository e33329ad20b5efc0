-- The record itself: what must never be lost and is never edited. Every table belongs to comity_owner, who cannot log
-- in; row-level security is forced, so that even the owner sees nothing without a policy.

create schema record;
create schema derived;

create table record.head (
  framework text primary key,
  origin text not null unique,
  size bigint not null,
  root bytea not null,
  checkpoint text not null,
  at timestamptz not null
);

create table record.leaf (
  framework text not null references record.head,
  position bigint not null,
  entry text not null,
  primary key (framework, position)
);

create table record.tile (
  framework text not null references record.head,
  level int not null,
  index bigint not null,
  hashes bytea not null,
  primary key (framework, level, index)
);

-- Where each subject's entries stand. Not derived: decisions read it, and replay must not have to run before they do.
create table record.subject (
  framework text not null references record.head,
  subject text not null,
  position bigint not null,
  primary key (framework, subject, position)
);
create index on record.subject (framework, position);

-- An opening is ciphertext under a key of its own: to erase an act is to delete its key and this row, and every
-- older copy of this table becomes unreadable with it.
create table record.opening (
  framework text not null references record.head,
  position bigint not null,
  circles text[] not null,
  sealed bytea not null,
  primary key (framework, position)
);

create table record.opening_key (
  framework text not null references record.head,
  position bigint not null,
  circles text[] not null,
  key bytea not null,
  primary key (framework, position)
);

-- Values of a narrower audience than their act (a true speaker). They lie apart from the opening, under a key of their
-- own, where no reader's login sees them.
create table record.opening_field (
  framework text not null references record.head,
  position bigint not null,
  sealed bytea not null,
  key bytea not null,
  primary key (framework, position)
);

create table record.erasure (
  framework text not null references record.head,
  position bigint not null,
  by_position bigint not null,
  primary key (framework, position)
);

-- The random id that a closed circle has in the log, so that outsiders cannot tell which circle an entry is for.
create table record.scope (
  framework text not null references record.head,
  circle text not null,
  scope text not null unique,
  primary key (framework, circle)
);

create table record.idempotency (
  framework text not null,
  principal text not null,
  key text not null,
  request bytea not null,
  answer jsonb not null,
  at timestamptz not null default now(),
  primary key (framework, principal, key)
);
create index on record.idempotency (at);

-- Which definition of each derived table stands, and up to which position of each framework it was built.
create table derived.version (
  name text primary key,
  version text not null
);

create function record.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record is append-only: % on %.% is not allowed', tg_op, tg_table_schema, tg_table_name;
end $$;

create trigger append_only before update or delete or truncate on record.leaf
  for each statement execute function record.refuse_change();
create trigger append_only before update or delete or truncate on record.tile
  for each statement execute function record.refuse_change();
create trigger append_only before update or delete or truncate on record.erasure
  for each statement execute function record.refuse_change();
create trigger append_only before update or truncate on record.opening
  for each statement execute function record.refuse_change();
create trigger append_only before update or truncate on record.opening_key
  for each statement execute function record.refuse_change();
create trigger append_only before update or truncate on record.opening_field
  for each statement execute function record.refuse_change();

-- A head only grows. The size never shrinks and the origin never changes, whoever asks.
create function record.grow_only() returns trigger language plpgsql as $$
begin
  if new.size < old.size or new.origin <> old.origin or new.framework <> old.framework then
    raise exception 'a head only grows';
  end if;
  return new;
end $$;
create trigger grow_only before update on record.head for each row execute function record.grow_only();
create trigger append_only before delete or truncate on record.head
  for each statement execute function record.refuse_change();

-- What a connection may see: the circles that it claims for this one transaction. Without a claim: the public.
create function record.circles() returns text[] language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('comity.circles', true), '')::text[], '{public}')
$$;

do $$
declare t text;
begin
  foreach t in array array['head','leaf','tile','subject','opening','opening_key','opening_field','erasure','scope','idempotency'] loop
    execute format('alter table record.%I owner to comity_owner', t);
    execute format('alter table record.%I enable row level security', t);
    execute format('alter table record.%I force row level security', t);
    execute format('create policy writer on record.%I to comity_writer using (true) with check (true)', t);
    execute format('grant select, insert on record.%I to comity_writer', t);
  end loop;
  -- Leaves, tiles and heads are public by nature: they hold commitments only.
  foreach t in array array['head','leaf','tile','erasure'] loop
    execute format('create policy everyone on record.%I for select to comity_public, comity_member using (true)', t);
    execute format('grant select on record.%I to comity_public, comity_member', t);
  end loop;
  foreach t in array array['opening','opening_key'] loop
    execute format('create policy public on record.%I for select to comity_public using (circles && ''{public}'')', t);
    execute format('create policy member on record.%I for select to comity_member using (circles && (select record.circles()))', t);
    execute format('grant select on record.%I to comity_public, comity_member', t);
    execute format('grant delete on record.%I to comity_writer', t);
  end loop;
  alter table derived.version owner to comity_owner;
  grant select on derived.version to comity_public, comity_member, comity_writer;
end $$;
grant update (size, root, checkpoint, at) on record.head to comity_writer;
grant update, delete on record.idempotency to comity_writer;
grant delete on record.subject to comity_writer;
grant delete on record.opening_field to comity_writer;
alter schema record owner to comity_owner;
alter schema derived owner to comity_owner;
alter function record.refuse_change() owner to comity_owner;
alter function record.grow_only() owner to comity_owner;
alter function record.circles() owner to comity_owner;
grant usage on schema record, derived to comity_public, comity_member, comity_writer;
