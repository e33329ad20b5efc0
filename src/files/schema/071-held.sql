-- A reader has the bytes of a file where an entry that they may see names it, whatever a page asks for in their name: in
-- which framework they read is asked where the entry is.
-- Found by name when it is asked, since derived tables are made again and swapped in.
create function files.held(of_framework text, of_digest text) returns boolean language plpgsql stable parallel safe as $$
begin
  return exists (select from derived.archive_holding h where h.framework = of_framework and h.digest = of_digest);
end $$;
alter function files.held(text, text) owner to comity_owner;

do $$
declare t text;
begin
  foreach t in array array['file','scaled'] loop
    execute format('create policy held on files.%I for select to comity_public, comity_member
      using (files.held(framework, digest))', t);
    execute format('grant select on files.%I to comity_public, comity_member', t);
  end loop;
end $$;
grant usage on schema files to comity_public, comity_member;
