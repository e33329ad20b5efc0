-- Sign-ins through a provider that were refused: there is no account to tell of, only the provider.
alter table accounts.event add column provider text references accounts.provider on delete cascade;
create index on accounts.event (provider, at) where provider is not null;

-- Its party's people come in through a provider of the party alone, but for administrators, who mend it when it fails.
alter table accounts.provider add column demanded boolean not null default false;
