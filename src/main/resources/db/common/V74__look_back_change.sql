-- After which entry of the register a check was found; null for what was found by an earlier version.
alter table look_back_find add column change_entry bigint;

create index look_back_find_by_change on look_back_find (change_entry);

-- Whether an entry about this permission could not be read: then nobody can say that it was not used.
alter table audit_clearance add column unread boolean;

-- Checks that nobody could read when they were indexed have no row in audit_about; they are counted instead.
create index audit_index_by_intact on audit_index (intact, entry);
