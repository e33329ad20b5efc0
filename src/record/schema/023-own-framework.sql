-- A right is of one framework: whoever is somebody there is nobody in the next, whatever is asked for in their name. The
-- connection says in which it reads; one that does not say so reads nothing.
create function record.framework() returns text language sql stable parallel safe as $$
  select coalesce(current_setting('comity.framework', true), '')
$$;
alter function record.framework() owner to comity_owner;

do $$
declare t text;
begin
  foreach t in array array['opening','opening_key','opening_field','granted'] loop
    execute format('create policy own_framework on record.%I as restrictive for select to comity_member
      using (framework = (select record.framework()))', t);
  end loop;
end $$;
