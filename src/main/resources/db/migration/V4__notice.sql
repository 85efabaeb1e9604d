-- The outbox: which office is still to be told that something waits. Nothing here names a person.

create table notice (
  id        varchar(40)                 not null primary key,
  kind      varchar(32)                 not null,
  office    varchar(64)                 not null,
  role      varchar(32)                 not null,
  channel   varchar(8)                  not null,
  reference varchar(64)                 not null,
  told_at   timestamp(6) with time zone not null,
  state     varchar(16)                 not null,
  attempts  integer                     not null,
  due_at    timestamp(6) with time zone not null,
  lease     varchar(40),
  fault     varchar(64)
);

create index notice_due on notice (state, due_at);
