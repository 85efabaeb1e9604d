-- Rows under the ledger key (ADR 0031). Null is no seal: nothing writes a row of these without one.
alter table measure add column seal varchar(44);
alter table approval add column seal varchar(44);
alter table approval_slot add column seal varchar(44);
alter table approval_person add column seal varchar(44);
alter table clearance add column seal varchar(44);
alter table handover add column seal varchar(44);
alter table handover_check add column seal varchar(44);
alter table tie_mark add column seal varchar(44);
alter table finding add column seal varchar(44);
alter table answer_task add column seal varchar(44);
alter table incident add column seal varchar(44);
alter table incident_office add column seal varchar(44);
alter table audit_position add column seal varchar(44);
