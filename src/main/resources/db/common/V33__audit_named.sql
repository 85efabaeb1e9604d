-- By which keyed marks a check names anybody, so that a summary leaves out exactly what the list does.
create table audit_named (
  id    varchar(40) not null primary key,
  entry bigint      not null,
  mark  varchar(64) not null
);

create index audit_named_by_mark on audit_named (mark, entry);
