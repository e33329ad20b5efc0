-- Who wished for nothing hears once a day of what is newly asked of them; whoever stopped the letters of their office does not.
alter table accounts.preference drop constraint preference_digest_check;
alter table accounts.preference alter column digest set default 'asked';
alter table accounts.preference
  add constraint preference_digest_check check (digest in ('at-once', 'daily', 'asked', 'none'));
