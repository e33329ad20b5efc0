-- What was sent to webhooks and what is still to be sent. No right rests on it; to whom is in the record.
create schema webhooks;
create table webhooks.progress (
  framework text primary key,
  -- The first position that was not looked at yet.
  position bigint not null
);
create table webhooks.delivery (
  framework text not null,
  webhook text not null,
  alert text not null,
  n bigint not null,
  position bigint not null,
  url text not null,
  status text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given-up')),
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  -- How the last attempt ended, in one word or a status.
  ended text,
  delivered_at timestamptz,
  primary key (framework, webhook, alert, n)
);
create index on webhooks.delivery (next_at) where state = 'waiting';

do $$
declare t text;
begin
  foreach t in array array['progress','delivery'] loop
    execute format('alter table webhooks.%I owner to comity_owner', t);
    execute format('alter table webhooks.%I enable row level security', t);
    execute format('alter table webhooks.%I force row level security', t);
    execute format('create policy writer on webhooks.%I to comity_writer using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on webhooks.%I to comity_writer', t);
  end loop;
end $$;
alter schema webhooks owner to comity_owner;
grant usage on schema webhooks to comity_writer;
