-- Who broke an embargo reads nothing that was given to them by name, whatever a connection claims in their name. Of the
-- breaches it sees those of the credentials that it claims (`barring` in `table.ts`). Found by name when it is asked,
-- since derived tables are made again and swapped in.
create function record.claimed() returns text[] language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('comity.circles', true), '')::text[], '{public}')
$$;
create function record.unbarred(claimed text[]) returns text[] language plpgsql stable parallel safe as $$
begin
  if not exists (select from unnest(claimed) c where c like 'credential:%') then return claimed; end if;
  return array(select c from unnest(claimed) c where not exists (
    select from derived.newsroom_breach b
    where b.framework = record.framework() and not b.silent and b.until is null and c = 'credential:' || b.credential));
end $$;
alter function record.claimed() owner to comity_owner;
alter function record.unbarred(text[]) owner to comity_owner;

create or replace function record.circles() returns text[] language sql stable parallel safe as $$
  select record.unbarred(record.claimed())
$$;
