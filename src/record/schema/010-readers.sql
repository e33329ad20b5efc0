-- Who reads an entry besides its circles: the party in whose name it speaks, and whoever a later act let in. A row never
-- leaves but with its entry. No policy reads the clock: what ends, ends by an act.
create table record.granted (
  framework text not null references record.head,
  position bigint not null,
  circles text[] not null,
  -- The entry that let them in; the entry itself for those who read it from the start.
  by_position bigint not null,
  -- Do they read what the entry sealed, too? The party that spoke alone does.
  sealed boolean not null,
  primary key (framework, position, by_position)
);

-- Circles that a connection claims for entries from a position on only, and that position.
create function record.wide() returns text[] language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('comity.wide', true), '')::text[], '{}')
$$;
create function record.since() returns bigint language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('comity.since', true), '')::bigint, 0)
$$;

create trigger append_only before update or truncate on record.granted
  for each statement execute function record.refuse_change();

alter table record.granted owner to comity_owner;
alter table record.granted enable row level security;
alter table record.granted force row level security;
create policy writer on record.granted to comity_writer using (true) with check (true);
create policy public on record.granted for select to comity_public using (circles && '{public}');
create policy member on record.granted for select to comity_member using (
  circles && (select record.circles())
  or (circles && (select record.wide()) and by_position >= (select record.since())));
grant select, insert, delete on record.granted to comity_writer;
grant select on record.granted to comity_public, comity_member;
alter function record.wide() owner to comity_owner;
alter function record.since() owner to comity_owner;

do $$
declare t text;
begin
  foreach t in array array['opening','opening_key'] loop
    execute format('drop policy public on record.%I', t);
    execute format('drop policy member on record.%I', t);
    execute format('create policy public on record.%I for select to comity_public using (
      circles && ''{public}''
      or (framework, position) in (select g.framework, g.position from record.granted g))', t);
    execute format('create policy member on record.%I for select to comity_member using (
      circles && (select record.circles())
      or (circles && (select record.wide()) and position >= (select record.since()))
      or (framework, position) in (select g.framework, g.position from record.granted g))', t);
  end loop;
end $$;

-- Whose a sealed value is: the party that spoke reads it, and nobody else, not even through a grant of its entry.
create policy member on record.opening_field for select to comity_member using (
  (framework, position) in (select g.framework, g.position from record.granted g where g.sealed));
grant select on record.opening_field to comity_member;
