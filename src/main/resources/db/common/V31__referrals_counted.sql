-- What follows from referrals comes by the hour: up to which entry they have been counted, and which findings wait for it.
insert into audit_position (id, entry) values (3, 0);

alter table finding add column told boolean default true not null;
