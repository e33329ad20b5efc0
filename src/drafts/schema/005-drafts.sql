-- Acts that somebody is still writing. They stand beside the record: never in the log, backed up, never replayed. A
-- draft is its author's alone: the login that pages read and write with sees the rows of the person whom it claims to be
-- for this one transaction, in one framework, and no others.
create schema drafts;

create table drafts.draft (
  framework text not null,
  person text not null,
  id uuid not null,
  act text not null,
  subject text not null,
  content jsonb not null,
  version int not null,
  -- The draft beside which this one stands, because both were written on the same version of it.
  beside uuid,
  -- While it is being issued: the key of its batch, and for whom that is. Whatever has one is not changed.
  batch uuid,
  audience text,
  kept_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (framework, person, id)
);

-- Drafts that were issued or taken away, by the digest of what they last said: sent again by a machine that did not hear
-- the answer, they do not come back.
create table drafts.spent (
  framework text not null,
  person text not null,
  id uuid not null,
  digest text not null,
  at timestamptz not null default now(),
  primary key (framework, person, id)
);

create function drafts.of_framework() returns text language sql stable parallel safe as $$
  select current_setting('comity.framework', true)
$$;
create function drafts.of_person() returns text language sql stable parallel safe as $$
  select current_setting('comity.person', true)
$$;

do $$
declare t text;
begin
  foreach t in array array['draft','spent'] loop
    execute format('alter table drafts.%I owner to comity_owner', t);
    execute format('alter table drafts.%I enable row level security', t);
    execute format('alter table drafts.%I force row level security', t);
    execute format('create policy author on drafts.%I to comity_member
      using (framework = (select drafts.of_framework()) and person = (select drafts.of_person()))
      with check (framework = (select drafts.of_framework()) and person = (select drafts.of_person()))', t);
    execute format('grant select, insert, update, delete on drafts.%I to comity_member', t);
    -- For backup and restore.
    execute format('create policy writer on drafts.%I to comity_writer using (true) with check (true)', t);
    execute format('grant select, insert on drafts.%I to comity_writer', t);
  end loop;
end $$;
alter schema drafts owner to comity_owner;
alter function drafts.of_framework() owner to comity_owner;
alter function drafts.of_person() owner to comity_owner;
grant usage on schema drafts to comity_member, comity_writer;
