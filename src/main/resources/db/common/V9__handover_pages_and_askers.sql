-- The inbox is paged by an id that grows with time and opens nothing. Handovers from before get one in their order.
alter table handover add column id varchar(40);

update handover set id = 'hdo_' || lpad(cast((
  select count(*) from handover earlier
  where earlier.created_at < handover.created_at
     or (earlier.created_at = handover.created_at and earlier.code < handover.code)
) as varchar(26)), 26, '0');

alter table handover alter column id set not null;

create unique index handover_by_id on handover (id);

create index handover_by_expiry on handover (expires_at);

-- Who asked under a handover, as keyed hashes: nobody acknowledges what he asked. Unknown of older ones.
alter table handover_check add column asker_sub_mark varchar(64);

alter table handover_check add column asker_upn_mark varchar(64);
