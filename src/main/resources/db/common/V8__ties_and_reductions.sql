-- Ties that members of staff declared to residents: keyed hashes on both sides, naming nobody.
create table tie_mark (
  id varchar(40) not null primary key,
  tie_id varchar(40) not null,
  of_staff boolean not null,
  scheme varchar(32) not null,
  numbered_by varchar(6) not null,
  mark varchar(64) not null,
  whole_mark boolean not null,
  depth integer not null
);

create index tie_mark_by_mark on tie_mark (mark, tie_id);

create index tie_mark_by_tie on tie_mark (tie_id);

create index tie_mark_by_depth on tie_mark (depth, id);

-- Who registered a measure is in the ledger. Here: whether it was an officer, since a provisional
-- measure of other staff takes no safe destination. Unknown of older ones, so no.
alter table measure add column by_officer boolean default false not null;
