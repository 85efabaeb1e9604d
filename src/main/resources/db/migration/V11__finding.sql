-- What several entries show together, and what it is seen by.

-- One person asked about in one check, by the measure that protects them or by one keyed mark; kept for weeks.
-- tried: who would have learnt it and where it would have gone, as one keyed mark: different ones are counted.
create table audit_look (
  id              varchar(40)                 not null primary key,
  entry           bigint                      not null,
  said_at         timestamp(6) with time zone not null,
  on_day          date                        not null,
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
  out_of_hours    boolean                     not null,
  tried           varchar(64)
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

-- subject: where the same approvers come again, an office and as many keyed marks as an approval can hold.
-- told: false while it waits for the hour at which what follows from referrals is told.
create table finding (
  id           varchar(40)                 not null primary key,
  version      bigint                      not null,
  kind         varchar(40)                 not null,
  subject      varchar(1100)               not null,
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
  closed_by    bigint,
  told         boolean default true        not null,
  seal         varchar(44)
);

create index finding_by_subject on finding (kind, subject);
create index finding_by_municipality on finding (municipality, id);
