-- What the ledger can be searched by: derived from its entries alone, and could be made again.

-- How far it has been read on: by the index (1), for findings (2), and for what follows from referrals (3), which comes
-- by the hour.
create table audit_position (
  id    bigint not null primary key,
  entry bigint not null,
  seal  varchar(44)
);

insert into audit_position (id, entry) values (1, 0);
insert into audit_position (id, entry) values (2, 0);
insert into audit_position (id, entry) values (3, 0);

create table audit_index (
  entry        bigint                      not null primary key,
  said_at      timestamp(6) with time zone not null,
  kind         varchar(40)                 not null,
  office       varchar(64),
  municipality varchar(6),
  reference    varchar(64),
  act          varchar(16),
  channel      varchar(16),
  verdict      varchar(32),
  flags        varchar(2000),
  staff        varchar(64),
  measures     varchar(2000),
  stopped      boolean                     not null,
  flagged      boolean                     not null,
  misquoted    varchar(32),
  intact       boolean                     not null,
  reviewed_by  bigint,
  handover     varchar(64),
  root         bigint
);

-- One column and the order of the ledger: a search goes down the rarest of its words.
create index audit_index_by_time on audit_index (said_at);
create index audit_index_by_municipality on audit_index (municipality, entry);
create index audit_index_by_office on audit_index (office, entry);
create index audit_index_by_kind on audit_index (kind, entry);
create index audit_index_by_act on audit_index (act, entry);
create index audit_index_by_channel on audit_index (channel, entry);
create index audit_index_by_verdict on audit_index (verdict, entry);
create index audit_index_by_staff on audit_index (staff, entry);
create index audit_index_by_stopped on audit_index (stopped, entry);
create index audit_index_by_flagged on audit_index (flagged, entry);
create index audit_index_by_reference on audit_index (reference, kind);
create index audit_index_by_handover on audit_index (handover);
-- Checks that nobody could read when they were indexed have no row in audit_about; they are counted instead.
create index audit_index_by_intact on audit_index (intact, entry);

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

-- By which keyed marks a check names anybody, so that a summary leaves out exactly what the list does.
create table audit_named (
  id    varchar(40) not null primary key,
  entry bigint      not null,
  mark  varchar(64) not null
);

create index audit_named_by_mark on audit_named (mark, entry);

create table audit_tally (
  id           varchar(255) not null primary key,
  on_day       date         not null,
  office       varchar(64)  not null,
  municipality varchar(6),
  facet        varchar(16)  not null,
  word         varchar(64)  not null,
  checks       bigint       not null,
  stopped      bigint       not null
);

create index audit_tally_by_day on audit_tally (facet, on_day, office);

create table audit_decided (
  approval     varchar(64)                 not null primary key,
  office       varchar(64)                 not null,
  municipality varchar(6),
  requested_at timestamp(6) with time zone not null,
  decided_at   timestamp(6) with time zone,
  approved     boolean                     not null,
  approvers    varchar(1000),
  decided_by   bigint
);

create index audit_decided_by_time on audit_decided (decided_at);

-- What became of the one-time permission that an answer carried. Derived from the ledger.
-- unread: whether an entry about it could not be read: then nobody can say that it was not used.
create table audit_clearance (
  jti      varchar(40)                 not null primary key,
  check_id varchar(40)                 not null,
  approval varchar(40),
  used_at  timestamp(6) with time zone,
  result   varchar(16),
  unread   boolean
);

create index audit_clearance_by_check on audit_clearance (check_id);
