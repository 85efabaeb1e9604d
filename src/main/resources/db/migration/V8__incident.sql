-- After a leak: the checklist with its clocks. Who said what to whom, the words of the steps and whom it
-- is about are sealed; the columns in the clear say where it is handled and until when.

-- first_due and final_due: the last day of a clock that still runs; null once its step is settled, or
-- once it was told that the day has passed.
create table incident (
  id            varchar(40)                 not null primary key,
  version       bigint                      not null,
  status        varchar(16)                 not null,
  manager_place varchar(64)                 not null,
  reported_at   timestamp(6) with time zone not null,
  first_due     date,
  final_due     date,
  wrapped_key   bytea,
  nonce         bytea,
  ciphertext    bytea,
  seal          varchar(44)
);

create index incident_by_place on incident (manager_place, id);
create index incident_by_first_due on incident (first_due);
create index incident_by_final_due on incident (final_due);

-- The offices responsible for the measures that protect somebody in it; none where nobody is protected.
create table incident_office (
  id          varchar(128) not null primary key,
  incident_id varchar(40)  not null,
  office      varchar(64)  not null,
  seal        varchar(44)
);

create index incident_office_by_office on incident_office (office, incident_id);
create index incident_office_by_incident on incident_office (incident_id);

alter table incident_office add foreign key (incident_id) references incident (id);
