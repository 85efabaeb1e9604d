-- Since when the registered address counts as told by an incident (ADR 0055). Null leaves older seals as they are.
alter table measure add column address_burnt_at timestamp(6) with time zone;
