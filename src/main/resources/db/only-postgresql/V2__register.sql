-- The register of measures. Identifiers are keyed hashes; nothing here names anybody.
create table measure (
  id varchar(40) not null primary key,
  version bigint not null,
  category varchar(32) not null,
  state varchar(16) not null,
  start_date date not null,
  end_date date,
  origin_role varchar(16) not null,
  origin_reference varchar(64),
  reference varchar(64),
  municipality varchar(6) not null,
  responsible_office varchar(64) not null,
  registered_address varchar(16) not null,
  concealed_offices varchar(8000) not null,
  registered_at timestamp with time zone not null
);

create index measure_by_municipality on measure (municipality, id);

create table measure_identifier (
  id varchar(40) not null primary key,
  measure_id varchar(40) not null references measure (id),
  side varchar(16) not null,
  person_no integer not null,
  of_respondent integer not null,
  kind varchar(16) not null,
  scheme varchar(32) not null,
  numbered_by varchar(6) not null,
  mark varchar(64) not null,
  whole_mark boolean not null,
  depth integer not null
);

create index measure_identifier_by_mark on measure_identifier (mark, measure_id);

create index measure_identifier_by_measure on measure_identifier (measure_id);

create index measure_identifier_by_depth on measure_identifier (depth, id);
