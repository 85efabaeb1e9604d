-- An end to a declared tie that a member of staff has asked for, until a manager agrees. Who asked, and why, stands in the
-- entry; nothing here names anybody.
create table tie_end (
  id           varchar(40)                 not null primary key,
  entry        bigint                      not null,
  office       varchar(64)                 not null,
  municipality varchar(6)                  not null,
  asked_at     timestamp(6) with time zone not null,
  seal         varchar(44)
);

create index tie_end_by_municipality on tie_end (municipality, id);
