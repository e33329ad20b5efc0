-- What the desk remembers of a person: how far they have read, and in which zone they count time.
create table accounts.visit (
  user_id text not null references accounts."user" on delete cascade,
  framework text not null,
  -- The session of the last visit, the position that it saw, and the one before which all was seen when it began.
  session_id text not null,
  position bigint not null,
  before bigint not null,
  primary key (user_id, framework)
);

create table accounts.preference (
  user_id text primary key references accounts."user" on delete cascade,
  time_zone text
);

do $$
declare t text;
begin
  foreach t in array array['visit','preference'] loop
    execute format('alter table accounts.%I owner to comity_owner', t);
    execute format('alter table accounts.%I enable row level security', t);
    execute format('alter table accounts.%I force row level security', t);
    execute format('create policy writer on accounts.%I to comity_writer using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on accounts.%I to comity_writer', t);
  end loop;
end $$;
