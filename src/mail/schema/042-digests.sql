-- Of whoever wishes for digests: when the next is due, and what was told.
create table mail.digest (
  user_id text primary key references accounts."user" on delete cascade,
  next_at timestamptz not null,
  -- By framework, how many entries were told.
  seen jsonb not null,
  -- What was asked of them by the last one.
  told jsonb not null
);

alter table mail.digest owner to comity_owner;
alter table mail.digest enable row level security;
alter table mail.digest force row level security;
create policy writer on mail.digest to comity_writer using (true) with check (true);
grant select, insert, update, delete on mail.digest to comity_writer;
