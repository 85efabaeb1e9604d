-- The register of measures, and what binds it to its keys. Identifiers are keyed hashes; nothing here names anybody.
-- A column `seal`, here and in the other files, holds the row's seal under the ledger key (ADR 0031). Null is no seal:
-- nothing writes a row without one.
-- An index on a column comes before the foreign key on it: H2 then uses it, and makes none of its own.

-- Which register this is, and a check value for each of its keys (RegisterBinding).
create table register_binding (
  id          integer     not null primary key,
  register_id varchar(40) not null,
  key_name    varchar(40) not null unique,
  check_value varchar(44) not null
);

-- A reference has 64 characters; H2 counts a rare kanji as two.
-- by_officer: whether an officer registered it, since a provisional measure of other staff takes no safe destination.
-- name_concealed: whether her name is new and the respondent does not know it (design 4.4).
-- address_burnt_at: since when the registered address counts as told by an incident (ADR 0055).
create table measure (
  id                 varchar(40)                 not null primary key,
  version            bigint                      not null,
  category           varchar(32)                 not null,
  state              varchar(16)                 not null,
  start_date         date                        not null,
  end_date           date,
  origin_role        varchar(16)                 not null,
  origin_reference   varchar(128),
  reference          varchar(128),
  municipality       varchar(6)                  not null,
  responsible_office varchar(64)                 not null,
  registered_address varchar(16)                 not null,
  concealed_offices  varchar(8000)               not null,
  registered_at      timestamp with time zone    not null,
  by_officer         boolean       default false not null,
  name_concealed     boolean       default false not null,
  address_burnt_at   timestamp(6) with time zone,
  seal               varchar(44)
);

create index measure_by_municipality on measure (municipality, id);

-- confirmed: whether the mark may loosen something (design 4.3). By whom it was entered stands in keyed marks.
-- entered_by_officer: what others than a measure officer enter keeps nobody from their audit (design 5).
-- entered_office, confirmed_elsewhere: at which office it was entered, and whether somebody of another office confirmed
-- it: two colleagues of one office keep nobody from their audit (design 5).
-- confirmed_by_another: whether somebody other than who entered it confirmed it, or two people granted it: an officer's
-- first registration counts as confirmed at once and has nobody else behind it.
-- entered_by_shared: whether an account that several people share entered it: then it may have been anybody of that office.
create table measure_identifier (
  id                   varchar(40)           not null primary key,
  measure_id           varchar(40)           not null,
  side                 varchar(16)           not null,
  person_no            integer               not null,
  of_respondent        integer               not null,
  kind                 varchar(16)           not null,
  scheme               varchar(32)           not null,
  numbered_by          varchar(6)            not null,
  mark                 varchar(64)           not null,
  whole_mark           boolean               not null,
  depth                integer               not null,
  confirmed            boolean default false not null,
  entered_by_sub       varchar(64),
  entered_by_upn       varchar(64),
  entered_by_officer   boolean default true  not null,
  entered_office       varchar(64),
  confirmed_elsewhere  boolean default false not null,
  confirmed_by_another boolean,
  entered_by_shared    boolean
);

create index measure_identifier_by_mark on measure_identifier (mark, measure_id);
create index measure_identifier_by_measure on measure_identifier (measure_id);
create index measure_identifier_by_depth on measure_identifier (depth, id);

alter table measure_identifier add foreign key (measure_id) references measure (id);

-- Ties that members of staff declared to residents: keyed hashes on both sides, naming nobody.
create table tie_mark (
  id          varchar(40) not null primary key,
  tie_id      varchar(40) not null,
  of_staff    boolean     not null,
  scheme      varchar(32) not null,
  numbered_by varchar(6)  not null,
  mark        varchar(64) not null,
  whole_mark  boolean     not null,
  depth       integer     not null,
  seal        varchar(44)
);

create index tie_mark_by_mark on tie_mark (mark, tie_id);
create index tie_mark_by_tie on tie_mark (tie_id);
create index tie_mark_by_depth on tie_mark (depth, id);

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
