-- A token of a person has an end of its own; that of a program lasts as its credential does, and there is one of it.
alter table access.token
  add column expires_at timestamptz,
  add column program boolean not null default false;
create unique index on access.token (framework, credential) where program;
