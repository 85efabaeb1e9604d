-- Written every two seconds by each replica, to know that something can be written at all (CommitProbe).
create table ledger_pulse (
  id   integer not null primary key check (id = 1),
  beat bigint  not null
);

insert into ledger_pulse (id, beat) values (1, 0);
