-- About whom a check was: one row for each measure that protected somebody in it (depth 0), and for each identifier of
-- a person asked about its one keyed mark, which is carried on when a new identifier key comes. Derived from the ledger.
create table audit_about (
  id      varchar(40) not null primary key,
  entry   bigint      not null,
  subject varchar(64) not null,
  depth   integer     not null
);

create index audit_about_by_subject on audit_about (subject, entry);
create index audit_about_by_depth on audit_about (depth, id);

-- What became of the one-time permission that an answer carried. Derived from the ledger.
create table audit_clearance (
  jti       varchar(40)                 not null primary key,
  check_id  varchar(40)                 not null,
  approval  varchar(40),
  used_at   timestamp(6) with time zone,
  result    varchar(16)
);

create index audit_clearance_by_check on audit_clearance (check_id);

-- Changes of the register after which is looked back at what was let go on before, and how far that has come.
create table look_back (
  entry   bigint      not null primary key,
  measure varchar(40) not null,
  reached bigint      not null,
  done    boolean     not null
);

create index look_back_by_done on look_back (done, entry);

-- What was found: which check, and the task of the office that asked it.
create table look_back_find (
  id       varchar(64)                 not null primary key,
  measure  varchar(40)                 not null,
  entry    bigint                      not null,
  task     varchar(40)                 not null,
  found_at timestamp(6) with time zone not null
);

create index look_back_find_by_measure on look_back_find (measure, entry);
create index look_back_find_by_task on look_back_find (task);

-- What is to be done: until now there was one kind.
alter table answer_task add column kind varchar(24) default 'ANSWER_BY_HAND' not null;
