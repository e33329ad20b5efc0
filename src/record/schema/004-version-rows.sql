-- Which versions of derived tables stand is nobody's secret. Its table has row-level security all the same, so that the
-- rule has no exception.
alter table derived.version enable row level security;
alter table derived.version force row level security;
create policy everyone on derived.version for select to comity_public, comity_member, comity_writer using (true);
create policy owner on derived.version to comity_owner using (true) with check (true);
