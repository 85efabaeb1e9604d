-- Who would have learnt it and where it would have gone, as one keyed mark: different ones are counted.
alter table audit_look add column tried varchar(64);
