-- Uploaded bytes, once for each framework, under the SHA-256 of what is kept. They stand beside the record: entries
-- name them by digest, no right rests on them, and they are backed up and never replayed.
create schema files;

create table files.file (
  framework text not null,
  digest text not null,
  media_type text not null,
  size bigint not null,
  width int,
  height int,
  bytes bytea not null,
  uploaded_at timestamptz not null default now(),
  primary key (framework, digest)
);

-- Pictures in the widths that pages show, as JPEG: made once, when the picture comes in.
create table files.scaled (
  framework text not null,
  digest text not null,
  width int not null,
  bytes bytea not null,
  primary key (framework, digest, width),
  foreign key (framework, digest) references files.file on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['file','scaled'] loop
    execute format('alter table files.%I owner to comity_owner', t);
    execute format('alter table files.%I enable row level security', t);
    execute format('alter table files.%I force row level security', t);
    execute format('create policy writer on files.%I to comity_writer using (true) with check (true)', t);
    execute format('grant select, insert, delete on files.%I to comity_writer', t);
  end loop;
end $$;
alter schema files owner to comity_owner;
grant usage on schema files to comity_writer;
