-- The address of a person's calendar. The secret in it is kept as SHA-256 only.
create table accounts.calendar (
  user_id text primary key references accounts."user" on delete cascade,
  digest bytea not null unique,
  made_at timestamptz not null default now(),
  read_at timestamptz
);

alter table accounts.calendar owner to comity_owner;
alter table accounts.calendar enable row level security;
alter table accounts.calendar force row level security;
create policy writer on accounts.calendar to comity_writer using (true) with check (true);
grant select, insert, update, delete on accounts.calendar to comity_writer;
