-- What the ledger can be searched by: derived from its entries alone, and could be made again.

create table audit_position (
  id    bigint not null primary key,
  entry bigint not null
);

insert into audit_position (id, entry) values (1, 0);
insert into audit_position (id, entry) values (2, 0);

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

-- One person asked about in one check, by the measure that protects her or by one keyed mark; kept for weeks.
create table audit_look (
  id              varchar(40)                 not null primary key,
  entry           bigint                      not null,
  said_at timestamp(6) with time zone not null,
  on_day       date                        not null,
  office          varchar(64)                 not null,
  municipality    varchar(6),
  staff           varchar(64),
  subject         varchar(64)                 not null,
  by_measure      boolean                     not null,
  act             varchar(16)                 not null,
  words           varchar(400)                not null,
  stopped         boolean                     not null,
  by_staff_id     boolean                     not null,
  cleared         boolean                     not null,
  sought          boolean                     not null,
  respondent_side boolean                     not null,
  out_of_hours    boolean                     not null
);

create index audit_look_by_day on audit_look (on_day, staff);
create index audit_look_by_subject on audit_look (subject, on_day);
create index audit_look_by_measure on audit_look (by_measure, said_at);

-- Who of those who may approve was last signed in when: a place that nobody fills is told in time.
create table audit_sign_in (
  id           varchar(255) not null primary key,
  office       varchar(64)  not null,
  municipality varchar(6)   not null,
  role         varchar(32)  not null,
  staff        varchar(64)  not null,
  on_day       date         not null
);

create index audit_sign_in_by_day on audit_sign_in (on_day);

create table finding (
  id           varchar(40)                 not null primary key,
  version      bigint                      not null,
  kind         varchar(40)                 not null,
  subject      varchar(255)                not null,
  municipality varchar(6)                  not null,
  office       varchar(64),
  staff        varchar(64),
  measure      varchar(40),
  status       varchar(16)                 not null,
  raised_at    timestamp(6) with time zone not null,
  evidence     varchar(8000)               not null,
  up_to        bigint                      not null,
  needed       integer                     not null,
  closed_at    timestamp(6) with time zone,
  closed_by    bigint
);

create index finding_by_subject on finding (kind, subject);
create index finding_by_municipality on finding (municipality, id);
