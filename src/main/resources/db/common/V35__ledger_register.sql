-- The head carries the digest of the whole register, bound to its entry under the ledger key.
alter table ledger_head add column register varchar(120) default '' not null;
